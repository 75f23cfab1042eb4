using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Booking;
using Partnership.TrainingAndEvents.Booking.BookAPlace;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;
using Partnership.TrainingAndEvents.Sessions.PublishASession;

namespace Partnership.Testing;

/// <summary>A session of the tests, and how to reach it.</summary>
public sealed record TestSession(TrainingSessionId Id, long Number)
{
    public string Page => $"/training/sessions/{Number}";
}

/// <summary>Somebody of the tests who comes to training by a confirmed address.</summary>
public sealed record TestAttendee(Guid Id, string Email)
{
    /// <summary>As they act once their link's button was pressed.</summary>
    public Actor Actor => Actor.Public with { Grant = $"attendee:{Id}" };
}

/// <summary>Training in any state, in one line.</summary>
internal static class TrainingBuilder
{
    /// <summary>A course on "Working with fathers", of level Basic, in three weeks, 9:30am to 4pm, with 12 places, at a venue.</summary>
    public static SessionFacts Facts(this TestHost host) => new()
    {
        Kind = SessionKind.Course,
        Title = "Working with fathers",
        Summary = "How to see, hear and assess the men in a child’s life.",
        Level = Level.Basic,
        Audience = [TargetAudience.Everybody],
        Topics = ["neglect"],
        ProviderKind = ProviderKind.Commissioned,
        Provider = "Invented Training Company",
        On = London.Today(host.Clock).AddDays(21),
        From = new TimeOnly(9, 30),
        To = new TimeOnly(16, 0),
        Venue = "Room 1, Invented House, 1 Invented Street",
        VenueAccess = "Step-free; hearing loop.",
        Capacity = 12,
    };

    public static Task<TestSession> DraftSession(this TestHost host, Func<SessionFacts, SessionFacts>? with = null) => host.InTraining(async (db, _) =>
    {
        var session = Session.Draft(Ids.New<TrainingSessionId>(host.Clock), with is null ? host.Facts() : with(host.Facts()), host.Clock.GetUtcNow());
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return new TestSession(session.Id, session.Number);
    });

    public static async Task<TestSession> PublishedSession(this TestHost host, Func<SessionFacts, SessionFacts>? with = null)
    {
        var session = await host.DraftSession(with);
        var published = await host.Send(new PublishASession(session.Number), Actors.Coordinator);
        return published.Succeeded ? session : throw new InvalidOperationException(published.Refusals[0].Words);
    }

    /// <summary>Somebody who has pressed their link's button. The agency follows from the address.</summary>
    public static Task<TestAttendee> KnownAttendee(this TestHost host, string email, string? name = null) => host.InTraining(async (_, services) =>
        new TestAttendee((await services.GetRequiredService<KnowingAttendees>().OfAddress(email, name ?? $"Practitioner {email.Split('@')[0]}", CancellationToken.None)).Id.Value, email));

    /// <summary>A browser in which they have done so.</summary>
    public static async Task<HttpClient> BrowserOf(this TestHost host, TestAttendee attendee, bool followRedirects = true)
    {
        var token = VisitTokens.New();
        await host.InTraining((db, _) =>
        {
            db.Visits.Add(new(VisitTokens.HashOf(token), new(attendee.Id), host.Clock.GetUtcNow()));
            return Task.FromResult(true);
        });
        var client = host.ClientOf(null, followRedirects);
        client.DefaultRequestHeaders.Add("Cookie", $"training={token}");
        return client;
    }

    public static Task<Outcome<PlaceId>> TryToBook(this TestHost host, TestSession session, Actor actor, WantedPlace? wanted = null) =>
        host.Send(new BookAPlace(session.Id, wanted ?? new(null, null, null, null, null), host.Key()), actor);

    public static async Task<PlaceId> Book(this TestHost host, TestSession session, TestAttendee attendee) => (await host.TryToBook(session, attendee.Actor)).Value;

    public static Task<Place> PlaceOf(this TestHost host, PlaceId id) => host.InTrainingRead(db => db.Places.SingleAsync(one => one.Id == id));

    public static Task<Session> SessionOf(this TestHost host, TestSession session) => host.InTrainingRead(db => db.Sessions.SingleAsync(one => one.Id == session.Id));

    /// <summary>The address of a place's page, as it stands in mails.</summary>
    public static string PageOf(this TestHost host, PlaceId place) => host.Services.GetRequiredService<PlaceKeys>().Href(place);

    /// <summary>Changes how many places there are, as somebody who has seen whom it concerns.</summary>
    public static async Task<Outcome> SetCapacity(this TestHost host, TestSession session, int capacity)
    {
        var now = await host.SessionOf(session);
        return await host.Send(new ChangeASession(session.Number, now.Revision, host.FactsOf(now) with { Capacity = capacity }, null, null, Knows: true), Actors.Coordinator);
    }

    /// <summary>What a session says, to be changed in part.</summary>
    public static SessionFacts FactsOf(this TestHost host, Session session) => host.Facts() with
    {
        Title = session.Title,
        Summary = session.Summary,
        Kind = session.Kind,
        Level = session.Level,
        Capacity = session.Capacity,
        OfferHours = session.OfferHours,
        Promotion = session.Promotion,
        On = session.StartsAt is { } starts ? London.DateOf(starts) : null,
        Online = session.Online,
        Venue = session.Venue,
        OpenToPublic = session.OpenToPublic,
        NeedsManager = session.NeedsManager,
        ProviderKind = session.ProviderKind,
        Agency = session.Agency,
        Provider = session.Provider,
    };

    /// <summary>Keeps places for an agency until the end of a day; 0 gives them free.</summary>
    public static async Task<Outcome> KeepPlaces(this TestHost host, TestSession session, string agency, int places, DateOnly until) => await host.InTraining(async (db, services) =>
    {
        var line = services.GetRequiredService<WaitingList>();
        (await line.Locked(session.Id, CancellationToken.None))?.Reserve(agency, places, until, host.Clock.GetUtcNow());
        await line.MoveUp(session.Id, CancellationToken.None);
        return Outcome.Done;
    });

    public static async Task<T> InTrainingRead<T>(this TestHost host, Func<TrainingDbContext, Task<T>> read)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrainingDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Writes into the module's tables in an act of its own.</summary>
    public static async Task<T> InTraining<T>(this TestHost host, Func<TrainingDbContext, IServiceProvider, Task<T>> work)
    {
        var made = default(T);
        await host.InScope(Actors.Coordinator, services => services.GetRequiredService<Act>().InOneTransaction("TestSetUp", async () =>
        {
            made = await work(services.GetRequiredService<TrainingDbContext>(), services);
            services.GetRequiredService<Act>().Record(TrainingStream.Plan, "set training up");
            return Outcome.Done;
        }));
        return made ?? throw new InvalidOperationException("Nothing was made.");
    }
}
