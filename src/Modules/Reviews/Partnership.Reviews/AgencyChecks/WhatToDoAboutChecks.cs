using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>What agencies and officers have to do about check forms (PLT-74).</summary>
internal sealed class WhatToDoAboutChecks(Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock) : IKnowWhatToDo
{
    private ReviewsDbContext Db => reading.Db;

    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct) =>
        [.. actor.AnswersFor().Length > 0 ? await OfTheAgency(actor, ct) : [], .. actor.IsOfficer ? await OfAnOfficer(actor, ct) : []];

    private async Task<List<ToDo>> OfTheAgency(Actor actor, CancellationToken ct)
    {
        var waiting = await Db.AgencyChecks.OwnOf(Db, actor)
            .Where(check => check.State == CheckState.Asked || check.State == CheckState.Drafting || check.State == CheckState.SentBack)
            .Join(Db.Cases, check => check.CaseId, one => one.Id, (check, one) => new { one.Reference, check.State, check.DueOn }).ToListAsync(ct);
        return [.. waiting.Select(row => new ToDo(
            row.State == CheckState.SentBack ? $"Answer the comments on the check form for {row.Reference}" : $"Fill in the check form for {row.Reference}", $"/checks/{row.Reference}", row.DueOn))];
    }

    private async Task<List<ToDo>> OfAnOfficer(Actor actor, CancellationToken ct)
    {
        var cases = Db.Cases.VisibleTo(actor, London.Today(clock)).Where(one => one.Stage == CaseStage.RapidReview);
        var unasked = await cases.Where(one => !Db.AgencyChecks.Any(check => check.CaseId == one.Id))
            .Select(one => new { one.Reference, Earliest = one.Clocks.Where(running => running.Ends == CaseEvent.ChecksReturned).Select(running => (DateOnly?)running.DueOn).FirstOrDefault() }).ToListAsync(ct);
        var sent = await Db.AgencyChecks.Where(check => check.State == CheckState.Submitted)
            .Join(cases, check => check.CaseId, one => one.Id, (check, one) => new { one.Reference, check.Agency, check.DueOn }).ToListAsync(ct);
        var accepted = await cases.Where(one => Db.AgencyChecks.Any(check => check.CaseId == one.Id && check.State == CheckState.Accepted))
            .Select(one => new { one.Reference, Due = Db.AgencyChecks.Where(check => check.CaseId == one.Id && check.State == CheckState.Accepted).Max(check => check.DueOn) }).ToListAsync(ct);
        return
        [
            .. unasked.Select(row => new ToDo($"Choose agencies for {row.Reference}", $"/cases/{row.Reference}/checks", row.Earliest)),
            .. sent.Select(row => new ToDo($"Quality-assure the check form of {installation.Profile.Agency(row.Agency)?.Name ?? row.Agency} for {row.Reference}", $"/cases/{row.Reference}/checks/{row.Agency}", row.DueOn)),
            .. accepted.Select(row => new ToDo($"Share the accepted check forms of {row.Reference}", $"/cases/{row.Reference}/checks/share", row.Due)),
        ];
    }
}
