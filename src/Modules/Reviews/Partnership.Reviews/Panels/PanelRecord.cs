using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Panels;

/// <summary>A case's panel, opened: what its meeting page and the decision sheet say. Null where there is none, or no such case for the reader.</summary>
/// <param name="Looked">For the trail: "read the panel’s record".</param>
internal sealed record PanelOfCase(CaseId Case, string Looked) : IQuery<PanelRecord?>;

/// <summary>Everything a panel left behind. How members voted is in it once the chair closed the voting, and not before.</summary>
/// <param name="Panel">The open part: day, attendees, state.</param>
internal sealed record PanelRecord(
    Panel Panel, IReadOnlyList<OpenedConflict> Conflicts, IReadOnlyList<OpenedCriterion> Criteria, IReadOnlyList<OpenedPresentation> Presentations,
    IReadOnlyList<OpenedLearning> Learning, IReadOnlyList<OpenedAction> Actions, string? SystemicWhy, IReadOnlyList<OpenedMotion> Motions) : PersonalContent
{
    /// <summary>The carried motion: recommendation, reasons, votes and dissent; null until the panel has decided.</summary>
    public OpenedMotion? Decision => Motions.SingleOrDefault(one => one.Motion.State == MotionState.Carried);

    /// <summary>Opens a panel inside an act or a page that has entered its case.</summary>
    public static PanelRecord Of(Panel panel, IEnumerable<ReviewAction> actions, IReadOnlyList<ListedTheme> themes, OpenCase open, Profile profile)
    {
        string Agency(string key) => profile.Agency(key)?.Name ?? key;
        return new(panel,
            [.. panel.Attendees.Where(one => one.HasConflict).Select(one => new OpenedConflict(one,
                one.InterestWords is { } words ? open.Open(one.Id, words).Words : "", one.RulingWords is { } ruling ? open.Open(one.Id, ruling).Implications : null))],
            [.. PanelCriteria.On(profile.Law, panel.HeldOn).Select(text => panel.AnswerTo(text) is { } answer
                ? new OpenedCriterion(text, answer.Met, answer.Why is { } why ? open.Open(answer.Id, why).Why : "", answer.AnsweredBy)
                : new OpenedCriterion(text, null, null, null))],
            [.. panel.Presentations.Select(one => new OpenedPresentation(one.Agency, Agency(one.Agency), one.Notes is { } notes ? open.Open(one.Id, notes).Notes : ""))],
            [.. panel.Learning.OrderBy(one => one.At).Select(one => new OpenedLearning(one.Theme, themes.FirstOrDefault(theme => theme.Key == one.Theme)?.Title ?? one.Theme,
                one.Words is { } words ? open.Open(one.Id, words).Words : ""))],
            [.. actions.Where(one => one.Origin == $"panel:{panel.Id}").OrderBy(one => one.RaisedAt).Select(one => new OpenedAction(one, Agency(one.Agency), one.Text is { } text ? open.Open(one.Id.Value, text).Words : ""))],
            panel.SystemicWhy is { } systemic ? open.Open(panel.Id.Value, systemic).Why : null,
            [.. panel.Motions.OrderBy(one => one.Number).Select(one => OpenedMotion.Of(one, panel, open))]);
    }
}

/// <summary>A declared interest and what the chair decided about it.</summary>
internal sealed record OpenedConflict(Attendee Member, string Words, string? Implications) : PersonalContent;

/// <summary>A criterion of the day's law with its answer; <paramref name="Met"/> is null while it has none.</summary>
internal sealed record OpenedCriterion(LawText Text, bool? Met, string? Why, string? AnsweredBy) : PersonalContent;

internal sealed record OpenedPresentation(string Agency, string AgencyName, string Notes) : PersonalContent;

internal sealed record OpenedLearning(string Theme, string ThemeTitle, string Words) : PersonalContent;

internal sealed record OpenedAction(ReviewAction Action, string AgencyName, string Words) : PersonalContent;

/// <param name="Votes">Empty while the voting is open.</param>
internal sealed record OpenedMotion(Motion Motion, string Reasons, IReadOnlyList<OpenedVote> Votes, string? ChairsReason) : PersonalContent
{
    /// <summary>Who voted otherwise than was decided, with their words as they wrote them.</summary>
    public IEnumerable<OpenedVote> Dissent => Motion.State switch
    {
        MotionState.Carried => Votes.Where(vote => vote.Choice == Choice.Against),
        MotionState.Lost => Votes.Where(vote => vote.Choice == Choice.For),
        _ => [],
    };

    public static OpenedMotion Of(Motion motion, Panel panel, OpenCase open) => new(
        motion, motion.Reasons is { } reasons ? open.Open(motion.Id, reasons).Reasons : "",
        motion.State == MotionState.Open ? [] : [.. motion.ValidVotes.OrderBy(vote => vote.CastAt).Select(vote => OpenedVote.Of(vote, motion, panel, open)).OfType<OpenedVote>()],
        motion.ChairsReason is { } chairs ? open.Open(motion.Id, chairs).Reason : null);
}

/// <param name="ConflictFoundLater">A conflict of interest was declared after the voting had closed: the vote stands, and says so (HRD-20).</param>
internal sealed record OpenedVote(Attendee Member, Choice Choice, string Reason, bool ConflictFoundLater) : PersonalContent
{
    public static OpenedVote? Of(Vote vote, Motion motion, Panel panel, OpenCase open) =>
        vote.Ballot is { } part && panel.Attendee(vote.Person) is { } member && open.Open(vote.Id, part) is var ballot
            ? new(member, ballot.Choice, ballot.Reason, member.HasConflict && member.DeclaredAt > motion.ClosedAt)
            : null;
}

internal sealed class AnswerPanelOfCase(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ThemeList themes) : IRequestHandler<PanelOfCase, PanelRecord?>
{
    public async Task<PanelRecord?> Handle(PanelOfCase request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Panels.OfCase(request.Case, cancellationToken) is not { } panel) return null;
        if (await vault.Enter(request.Case, request.Looked, cancellationToken) is not { } open) return null;
        var actions = await reading.Db.Actions.Where(one => one.CaseId == request.Case).ToListAsync(cancellationToken);
        return PanelRecord.Of(panel, actions, await themes.All(cancellationToken), open, installation.Profile);
    }
}
