using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Actions;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.DecisionSheets.Facts;

/// <summary>Reads what a decision sheet is made from (REV-45). The case has been entered: its reader may see it.</summary>
internal sealed class RecordOfCase(Installation installation, ThemeList themes)
{
    private Profile Profile => installation.Profile;

    public async Task<CaseRecord> Read(ReviewsDbContext db, OpenCase open, CancellationToken ct)
    {
        var notifiedOn = await db.Notifications.Where(one => one.CaseId == open.Id).Select(one => (DateOnly?)one.NotifiedOn).SingleOrDefaultAsync(ct);
        var record = new CaseRecord { NotifiedOn = notifiedOn, Agencies = await Agencies(db, open.Id, ct), Children = await Children(db, open, ct) };
        var panel = await db.Panels.AsNoTracking().Where(one => one.CaseId == open.Id && one.State == PanelState.Closed).OrderByDescending(one => one.ClosedAt).FirstOrDefaultAsync(ct);
        if (panel is null) return record;
        var actions = await db.Actions.AsNoTracking().Where(one => one.CaseId == open.Id).ToListAsync(ct);
        var found = PanelRecord.Of(panel, actions, await themes.All(ct), open, Profile);
        return record with
        {
            DecidedOn = panel.HeldOn,
            Decision = found.Decision is { } motion ? DecisionOf(motion) : null,
            Places = [.. panel.Attendees.OrderBy(one => one.Seat).ThenBy(one => one.Title, StringComparer.Ordinal).Select(one => Place(one, panel, found))],
            Criteria = [.. found.Criteria.Where(one => one.Met is not null).Select(one => new CriterionFound(one.Text.Kind, one.Text.Words, one.Met == true, one.Why ?? ""))],
            Themes = [.. found.Learning.GroupBy(one => one.ThemeTitle).Select(group => new ThemeFound(group.Key, [.. group.Select(one => one.Words).Where(words => words.Length > 0)]))],
            SystemicLearning = panel.SystemicLearningNeeded is { } needed
                ? $"{(needed ? "There is still a need for systemic learning" : "There is no further need for systemic learning")}: {found.SystemicWhy}" : null,
            Presentations = [.. found.Presentations.Select(one => new AgencySaid(one.AgencyName, one.Notes))],
            Actions = [.. found.Actions.Select(one => new ActionTaken(one.Words, one.AgencyName, one.Action.DueOn, one.Action.Kind == ActionKind.Safety))],
        };
    }

    private static PanelDecision DecisionOf(OpenedMotion opened) => new(
        opened.Motion.Recommendation.InWords(), opened.Motion.Recommendation == Recommendation.NationalReview, opened.Motion.LocalCriteriaMet, opened.Motion.NationalCriteriaMet,
        opened.Reasons, opened.Motion.VotesFor ?? 0, opened.Motion.VotesAgainst ?? 0, opened.ChairsReason,
        [.. opened.Dissent.Select(vote => new Dissent(vote.Member.Name, vote.Member.Title, vote.Reason))]);

    private PanelPlace Place(Attendee one, Panel panel, PanelRecord found)
    {
        var voted = panel.Decision?.HasVoteOf(one.Person) == true;
        var part = voted ? "Voted" : one.IsShutOut ? "Withdrew" : !one.Present ? "Absent" : one.Votes ? "Attended, did not vote" : "Attended without a vote";
        var substitute = one.SubstituteFor is { } absent ? $", in place of {panel.Attendee(absent)?.Name}" : "";
        var conflict = found.Conflicts.FirstOrDefault(declared => declared.Member.Person == one.Person) is { } opened
            ? $"{(one.Interest == Interest.Real ? "Real" : "Perceived")} conflict of interest declared" + (opened.Implications is { } implications ? $"; the chair decided: {implications}" : "") : null;
        return new(one.Name, one.Title + substitute, Profile.Agency(one.Agency)?.Name ?? one.Agency, part, conflict);
    }

    private static async Task<IReadOnlyList<ChildOfCase>> Children(ReviewsDbContext db, OpenCase open, CancellationToken ct)
    {
        var referrals = await db.Referrals.AsNoTracking().Where(one => one.CaseId == open.Id).OrderBy(one => one.ReceivedAt).ToListAsync(ct);
        return [.. referrals.SelectMany(one => one.Content is { } content ? open.Open(one.Id.Value, content).Children : [])
            .Select(child => new ChildOfCase(child.Name, child.Born is { } born ? Dates.Long(born) : "Not known", child.Address ?? "Not known")).Distinct()];
    }

    private async Task<IReadOnlyList<AgencyAsked>> Agencies(ReviewsDbContext db, CaseId about, CancellationToken ct)
    {
        var checks = CaseChecks.Of(await db.AgencyChecks.AsNoTracking().Where(check => check.CaseId == about).ToListAsync(ct), Profile);
        return [.. checks.Asked.Select(one => new AgencyAsked(one.Check.Agency, one.Name, one.IsMissing))];
    }
}
