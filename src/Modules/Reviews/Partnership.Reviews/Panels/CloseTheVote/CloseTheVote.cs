using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Panels.PutToTheVote;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.CloseTheVote;

/// <summary>The chair closes the voting: only now are the votes opened and counted (REV-44).</summary>
internal sealed record CloseTheVote(string Reference, int Motion) : ICommand;

internal sealed class CloseTheVoteHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, Concluding concluding, TimeProvider clock) : IRequestHandler<CloseTheVote, Outcome>
{
    public async Task<Outcome> Handle(CloseTheVote request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { Chairs: true } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (panel.OpenMotion is not { State: MotionState.Open } motion || motion.Number != request.Motion) return Outcome.Refused("The voting is not open, or not any more. Look at the panel again.");
        var rules = installation.ProtocolOf(about.ProtocolVersion).Panel;
        var broken = Rules.BrokenOf(
            new AQuorumMustBePresent(panel, rules.Quorum, installation.Profile),
            new ASubstituteIsNamedWhereALocalReviewIsRecommended(panel, motion.Recommendation),
            new SomebodyHasVoted(motion));
        if (broken.Count > 0) return Outcome.Refused(broken);
        if (await vault.Enter(about.Id, "opened the votes of the panel", cancellationToken) is not { } open) return Outcome.NotFound;

        var choices = motion.ValidVotes.Select(vote => vote.Ballot is { } ballot ? open.Open(vote.Id, ballot).Choice : throw new InvalidOperationException("A vote without its ballot.")).ToList();
        motion.Close(Tally.Of(choices, rules.Majority.Kind), act.Actor.Name, act.At);
        act.Record(AuditStream.Case(about.Id), motion.State switch
        {
            MotionState.Carried => $"closed the voting: carried by {motion.VotesFor} to {motion.VotesAgainst}",
            MotionState.Lost => $"closed the voting: lost by {motion.VotesFor} to {motion.VotesAgainst}",
            _ => $"closed the voting: {motion.VotesFor} to {motion.VotesAgainst}, a tie that goes to the chair",
        }, happenedOn: panel.HeldOn);
        return concluding.WhenCarried(about, panel);
    }
}
