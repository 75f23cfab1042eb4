using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.CastAVote;

/// <summary>A member's one vote, by name and with a reason; sealed until the chair closes the voting (REV-44).</summary>
/// <param name="Motion">The number of the motion the member read.</param>
[RefusedWhen("panel_vote_one_each", "This vote has been cast already. A vote can’t be changed.")]
internal sealed record CastAVote(string Reference, int Motion, Choice? Choice, string? Reason, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class CastAVoteValidator : AbstractValidator<CastAVote>
{
    public CastAVoteValidator()
    {
        RuleFor(one => one.Choice).NotNull().WithMessage("Choose how you vote.");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("Give your reason.").MaximumLength(2000).WithMessage("Your reason must be 2,000 characters or fewer.");
    }
}

internal sealed class CastAVoteHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<CastAVote, Outcome>
{
    public async Task<Outcome> Handle(CastAVote request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found || request.Choice is not { } choice) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (Rules.BrokenOf(new OnlyVotingMembersPresentMayVote(found.Me), new OnlyMembersWithoutConflictMayVote(found.Me)) is { Count: > 0 } broken) return Outcome.Refused(broken);
        if (panel.OpenMotion is not { } motion || motion.Number != request.Motion || found.Me is not { } me) return Outcome.Refused("There is nothing to vote on, or not this any more. Look at the panel again.");

        var weight = installation.ProtocolOf(about.ProtocolVersion).Panel.Majority.Weight;
        var id = PanelPartId.New(clock);
        var ballot = await vault.Seal(about.Id, id, new Ballot(choice, request.Reason ?? ""), cancellationToken);
        var taken = motion.Take(Vote.Cast(id, me.Person, weight == VoteWeight.OnePerAgency ? me.Agency : me.Person.ToString(), ballot, act.At));
        if (!taken.Succeeded) return taken;
        act.Record(AuditStream.Case(about.Id), "voted in the panel");
        return Outcome.Done;
    }
}
