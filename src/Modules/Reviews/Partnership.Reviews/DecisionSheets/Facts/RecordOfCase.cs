using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Facts;

/// <summary>Reads what a decision sheet is made from (REV-45). The case has been entered: its reader may see it.</summary>
internal sealed class RecordOfCase(Installation installation)
{
    private Profile Profile => installation.Profile;

    public async Task<CaseRecord> Read(ReviewsDbContext db, OpenCase open, CancellationToken ct)
    {
        var panel = await db.Panels.AsNoTracking().Where(one => one.CaseId == open.Id && one.State == PanelState.Closed).OrderByDescending(one => one.ClosedAt).FirstOrDefaultAsync(ct);
        var record = new CaseRecord { Agencies = await Agencies(db, open.Id, ct), Actions = await Actions(db, open, ct), Children = await Children(db, open, ct) };
        if (panel is null) return record;
        return record with
        {
            DecidedOn = panel.HeldOn,
            Decision = DecisionOf(panel, open),
            Places = [.. panel.Attendees.Select(one => Place(one, panel, open))],
            Criteria = Criteria(panel, open),
            Themes = await Themes(db, panel, open, ct),
            SystemicLearning = panel is { SystemicLearningNeeded: { } needed, SystemicWhy: { } why }
                ? $"{(needed ? "There is still a need for systemic learning" : "There is no further need for systemic learning")}: {open.Open(panel.Id.Value, why).Why}" : null,
            Presentations = [.. panel.Presentations.Where(one => one.Notes is not null).Select(one => new AgencySaid(AgencyName(one.Agency), one.Notes is { } notes ? open.Open(one.Id, notes).Notes : ""))],
        };
    }

    private static PanelDecision? DecisionOf(Panel panel, OpenCase open)
    {
        if (panel.Decision is not { } motion) return null;
        var tie = motion is { ChairsChoice: not null, ChairsReason: { } reason } ? open.Open(motion.Id, reason).Reason : null;
        var ballots = motion.ValidVotes.Where(vote => vote.Ballot is not null).Select(vote => (Member: panel.Attendee(vote.Person), Ballot: vote.Ballot is { } ballot ? open.Open(vote.Id, ballot) : null));
        return new(motion.Recommendation.InWords(), motion.Recommendation == Recommendation.NationalReview, motion.LocalCriteriaMet, motion.NationalCriteriaMet,
            motion.Reasons is { } reasons ? open.Open(motion.Id, reasons).Reasons : "", motion.VotesFor ?? 0, motion.VotesAgainst ?? 0, tie,
            [.. ballots.Where(one => one.Ballot?.Choice == Choice.Against).Select(one => new Dissent(one.Member?.Name ?? "", one.Member?.Title ?? "", one.Ballot?.Reason ?? ""))]);
    }

    private PanelPlace Place(Attendee one, Panel panel, OpenCase open)
    {
        var voted = panel.Decision?.HasVoteOf(one.Person) == true;
        var part = one.IsShutOut ? "Withdrew" : !one.Present ? "Absent" : voted ? "Voted" : one.Votes ? "Attended, did not vote" : "Attended without a vote";
        var substitute = one.SubstituteFor is { } absent ? $", in place of {panel.Attendee(absent)?.Name}" : "";
        var conflict = !one.HasConflict ? null
            : $"{(one.Interest == Interest.Real ? "Real" : "Perceived")} conflict of interest declared" + (one.RulingWords is { } ruling ? $"; the chair decided: {open.Open(one.Id, ruling).Implications}" : "");
        return new(one.Name, one.Title + substitute, AgencyName(one.Agency), part, conflict);
    }

    private IReadOnlyList<CriterionFound> Criteria(Panel panel, OpenCase open)
    {
        var law = Profile.Law.On(panel.HeldOn);
        return [.. from answer in panel.Answers
                   orderby answer.Kind, answer.Key
                   let words = law.FirstOrDefault(text => text.Key == answer.Key && text.Kind == answer.Kind)?.Words ?? answer.Key
                   select new CriterionFound(answer.Kind, words, answer.Met, answer.Why is { } why ? open.Open(answer.Id, why).Why : "")];
    }

    private async Task<IReadOnlyList<ThemeFound>> Themes(ReviewsDbContext db, Panel panel, OpenCase open, CancellationToken ct)
    {
        var added = await db.AddedThemes.AsNoTracking().ToDictionaryAsync(theme => theme.Key, theme => theme.Title, ct);
        string Title(string key) => Profile.Themes.FirstOrDefault(theme => theme.Key == key)?.Title ?? added.GetValueOrDefault(key, key);
        return [.. panel.Learning.OrderBy(one => one.At).GroupBy(one => one.Theme)
            .Select(group => new ThemeFound(Title(group.Key), [.. group.Select(one => one.Words is { } words ? open.Open(one.Id, words).Words : "").Where(words => words.Length > 0)]))];
    }

    private async Task<IReadOnlyList<ActionTaken>> Actions(ReviewsDbContext db, OpenCase open, CancellationToken ct)
    {
        var actions = await db.Actions.AsNoTracking().Where(one => one.CaseId == open.Id).OrderBy(one => one.RaisedAt).ToListAsync(ct);
        return [.. actions.Select(one => new ActionTaken(one.Text is { } text ? open.Open(one.Id.Value, text).Words : "", AgencyName(one.Agency), one.DueOn, one.Kind == Reviews.Actions.ActionKind.Safety))];
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

    private string AgencyName(string key) => Profile.Agency(key)?.Name ?? key;
}
