using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Demonstration;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>A year of training as it would stand on the day the demonstration is filled: courses, events and Safeguarding Month, with sessions in every state.</summary>
internal sealed class DemonstrationTraining(Act act, IServiceProvider services, TimeProvider clock) : IDemonstration
{
    public int Order => 60;

    public async Task Seed(CancellationToken ct)
    {
        await using (var reading = services.GetRequiredService<IDbContextFactory<TrainingDbContext>>().CreateDbContext())
            if (await reading.Courses.AnyAsync(ct)) return;
        await act.InOneTransaction("DemonstrationTraining", async () =>
        {
            var db = services.GetRequiredService<TrainingDbContext>();
            var people = ActivatorUtilities.CreateInstance<InventedPeople>(services, db);
            var bookings = ActivatorUtilities.CreateInstance<InventedBookings>(services, db, people);
            people.Invite(act.At.AddDays(-400));
            var sessions = AddSessions(db);
            foreach (var session in sessions) bookings.Fill(session, act.At);
            AddWhatWaits(db);
            bookings.AskFor(people.WithUnknownAddresses(act.At.AddDays(-2)), sessions.Where(one => one is { OpenToPublic: false } && one.TakesBookingsAt(act.At)).MinBy(one => one.StartsAt) ?? sessions[0], act.At);
            people.SayWhoMustHaveWhat(act.At);
            act.Record(TrainingStream.Plan, "added the training of the demonstration");
            return Outcome.Done;
        }, Actor.System("The demonstration"), ct);
    }

    private List<Session> AddSessions(TrainingDbContext db)
    {
        var (today, sessions) = (London.DateOf(act.At), new List<Session>());
        foreach (var (facts, days, capacity, online) in InventedCourses.All)
        {
            var course = new Course(Ids.New<CourseId>(clock), facts);
            db.Courses.Add(course);
            sessions.AddRange(days.Select(day => Published(db, Of(course, capacity, online, today.AddDays(day)))));
        }
        sessions.AddRange(InventedEvents.OfTheYear.Select(one => Published(db, one.Facts with { On = Weekday(today.AddDays(one.Day)) })));
        foreach (var year in NovembersAround(today)) sessions.AddRange(AddSafeguardingMonth(db, year));
        return sessions;
    }

    private List<Session> AddSafeguardingMonth(TrainingDbContext db, int year)
    {
        var programme = new Programme(Ids.New<ProgrammeId>(clock), $"safeguarding-month-{year}", $"Safeguarding Month {year}",
            "A conference with two tracks, workshops on our priorities, and short awareness sessions online. Choose what you want and book it all at once.", new(year, 11, 1), new(year, 11, 30));
        db.Programmes.Add(programme);
        return InventedEvents.OfNovember(programme.Id).Select(one => Published(db, one.Facts with { On = Weekday(new(year, 11, one.DayOfNovember)) })).ToList();
    }

    /// <summary>What has no place in the calendar (yet): a draft that the learning cycle asked for, a partner's offer, and one that was sent back.</summary>
    private void AddWhatWaits(TrainingDbContext db)
    {
        var today = London.DateOf(act.At);
        var asked = Drafted(db, InventedEvents.OfTheYear[1].Facts with { Title = "Learning from a Rapid Review: babies and bruising", Kind = SessionKind.LearningSession, From = null, To = null });
        asked.CameFrom("rapid-review", "TH-2026-0001", today.AddDays(12));
        var offered = Drafted(db, Of(InventedCourses.All[18].Facts, 20, true, today.AddDays(84)) with { Title = "Fabricated or induced illness: first steps" });
        offered.Offer(null, act.At);
        var returned = Drafted(db, Of(InventedCourses.All[19].Facts, 25, false, today.AddDays(96)) with { Title = "Body-worn video: what it can show" });
        returned.Offer(null, act.At.AddDays(-3));
        returned.SendBack("Please say who may come, and whether there is a lift.", act.At.AddDays(-1));
    }

    private SessionFacts Of(Course course, int capacity, bool online, DateOnly on) => Of(InventedCourses.All.First(one => one.Facts.Title == course.Title).Facts, capacity, online, on) with { Course = course.Id };

    private static SessionFacts Of(CourseFacts course, int capacity, bool online, DateOnly on) => new()
    {
        Kind = SessionKind.Course,
        Title = course.Title,
        Summary = course.Summary,
        Level = course.Level,
        Audience = course.Audience,
        Topics = course.Topics,
        ProviderKind = course.ProviderKind,
        Agency = course.Agency,
        Provider = course.Provider,
        NeedsManager = course.NeedsManager,
        AsksDiet = course.AsksDiet,
        On = Weekday(on),
        From = online ? new(13, 0) : new(9, 30),
        To = online ? new(15, 0) : new(16, 0),
        Online = online,
        Venue = "Room 2, Lantern House, 4 Invented Square",
        VenueAccess = InventedEvents.Access,
        Trainers = "Two trainers",
        Capacity = capacity,
        CostPence = online ? 25_000 : 98_050,
    };

    private Session Published(TrainingDbContext db, SessionFacts facts)
    {
        var session = Drafted(db, facts);
        // Published three months before it happens, or today.
        var then = session.StartsAt?.AddDays(-90) ?? act.At;
        session.Publish(then < act.At ? then : act.At);
        return session;
    }

    private Session Drafted(TrainingDbContext db, SessionFacts facts)
    {
        var session = Session.Draft(Ids.New<TrainingSessionId>(clock), facts, act.At);
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>The last November that is over and the next one to come.</summary>
    private static int[] NovembersAround(DateOnly today) => today >= new DateOnly(today.Year, 11, 1) ? [today.Year, today.Year + 1] : [today.Year - 1, today.Year];

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
