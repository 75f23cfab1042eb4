using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Training that Barts Health provides, in the states that its pages need, and somebody of Barts Health who comes.</summary>
internal static class TrainingOfTheMatrix
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Make(TestHost host)
    {
        var today = London.Today(host.Clock);
        SessionFacts OfBarts(SessionFacts facts) => facts with { ProviderKind = ProviderKind.Partner, Agency = "barts-health", Provider = "Barts Health", Online = false };
        var coming = await host.PublishedSession(OfBarts);
        var onTheDay = await host.PublishedSession(facts => OfBarts(facts) with { On = today, From = new(17, 0), To = new(18, 0) });
        var draft = await host.DraftSession(OfBarts);
        var offered = await host.DraftSession(OfBarts);
        var somebody = await host.KnownAttendee("matrix@barts.nhs.example");
        var (place, placeToday) = (await host.Book(coming, somebody), await host.Book(onTheDay, somebody));
        var course = await host.InTraining(async (db, _) =>
        {
            (await db.Sessions.FindAsync(offered.Id))?.Offer(null, host.Clock.GetUtcNow());
            (await db.Sessions.FindAsync(coming.Id))?.OpenCheckIn("ABCD2345");
            db.Programmes.Add(new(Ids.New<ProgrammeId>(host.Clock), "of-the-matrix", "Of the matrix", "Of the matrix", today, today.AddDays(30)));
            var made = new Course(Ids.New<CourseId>(host.Clock), new() { Title = "Of the matrix", Summary = "Of the matrix", Outcomes = "You know", Level = Level.Basic, ProviderKind = ProviderKind.Commissioned, Provider = "Invented" });
            db.Courses.Add(made);
            await db.SaveChangesAsync();
            return made.Number;
        });
        var keys = host.Services.GetRequiredService<PlaceKeys>();
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["/training/sessions/{number:int}"] = [.. new[] { coming, onTheDay, offered, draft }.Select(one => $"{one.Number}")],
            ["/training/courses/{number:int}"] = [$"{course}"],
            ["/training/offers/{number:int}"] = [$"{draft.Number}"],
            ["/training/sessions/{number:int}/people/{place:guid}"] = [place.ToString()],
            ["/training/agency/places/{place:guid}"] = [place.ToString()],
            ["/training/places/{key}"] = [keys.Of(place), keys.Of(placeToday)],
            ["/training/places/approve/{key}"] = [keys.ForApprover(place)],
            ["slug"] = ["of-the-matrix"],
            ["code"] = ["ABCD2345"],
        };
    }
}
