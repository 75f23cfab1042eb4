using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees.SettleAnAgency;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Planning;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Home;

/// <summary>What the plan wants of the Business Unit, and of partners whose offers came back (PLT-74).</summary>
internal sealed class TrainingToDo(Reading<TrainingDbContext> reading) : IKnowWhatToDo
{
    private TrainingDbContext Db => reading.Db;

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct) =>
        [.. actor.PlansTraining() ? await OfTheBusinessUnit(ct) : [], .. actor.RunsTrainingFor() is { } agency ? await OfAPartner(agency, ct) : []];

    private async Task<List<ToDo>> OfTheBusinessUnit(CancellationToken ct)
    {
        var asked = await Db.Sessions.AskedFor().Select(one => new { one.Number, one.Title, one.DueBy, one.OriginReference, HasADay = one.StartsAt != null }).ToListAsync(ct);
        var offers = await Db.Sessions.WaitForAnAnswer().Select(one => new { one.Number, one.Title, one.Provider }).ToListAsync(ct);
        var unsettled = await Db.Attendees.Unsettled().CountAsync(ct);
        return
        [
            .. asked.Select(one => new ToDo($"{(one.HasADay ? "Put into the calendar" : "Set a day for")} “{one.Title}”, asked for by {one.OriginReference}", $"/training/sessions/{one.Number}/manage", one.DueBy)),
            .. offers.Select(one => new ToDo($"Answer the offer of {one.Provider}: “{one.Title}”", $"/training/sessions/{one.Number}/manage", null)),
            .. unsettled == 0 ? Array.Empty<ToDo>() : [new ToDo($"Say where {Counts.Of(unsettled, "person who booked training works", "people who booked training work")}", "/training/attendees-to-settle", null)],
        ];
    }

    private async Task<List<ToDo>> OfAPartner(string agency, CancellationToken ct)
    {
        var back = await Db.Sessions.Where(one => one.Agency == agency && one.State == SessionState.Draft && one.SentBackBecause != null).OrderBy(one => one.Number).Select(one => new { one.Number, one.Title }).ToListAsync(ct);
        return [.. back.Select(one => new ToDo($"Change what was sent back, “{one.Title}”, and offer it again", $"/training/sessions/{one.Number}/manage", null))];
    }
}
