using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.PutToTheVote;

/// <summary>Puts a recommendation to the vote, and apart from it whether the criteria are met (REV-43).</summary>
[RefusedWhen("panel_motion_one_open", "Something is being voted on already.")]
internal sealed record PutToTheVote(string Reference, bool? LocalCriteriaMet, bool? NationalCriteriaMet, Recommendation? Recommendation, string? Reasons, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class PutToTheVoteValidator : AbstractValidator<PutToTheVote>
{
    public PutToTheVoteValidator()
    {
        RuleFor(one => one.LocalCriteriaMet).NotNull().WithMessage("Say whether the criteria for a local review are met.");
        RuleFor(one => one.NationalCriteriaMet).NotNull().WithMessage("Say whether the criteria for a national review are met.");
        RuleFor(one => one.Recommendation).NotNull().WithMessage("Choose what is recommended.");
        RuleFor(one => one.Reasons).NotEmpty().WithMessage("Give the reasons.").MaximumLength(5000).WithMessage("The reasons must be 5,000 characters or fewer.");
    }
}

internal sealed class PutToTheVoteHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<PutToTheVote, Outcome>
{
    public async Task<Outcome> Handle(PutToTheVote request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        if (request is not { LocalCriteriaMet: { } local, NationalCriteriaMet: { } national, Recommendation: { } recommendation }) return Outcome.Refused("Answer all three questions.");
        var (about, panel) = (found.Case, found.Panel);
        var broken = Rules.BrokenOf(
            new EveryCriterionIsAnsweredBeforeTheVote(panel, installation.Profile.Law),
            new ThePanelSaysWhetherSystemicLearningIsNeeded(panel),
            new ASubstituteIsNamedWhereALocalReviewIsRecommended(panel, recommendation));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var id = PanelPartId.New(clock);
        var reasons = await vault.Seal(about.Id, id, new MotionReasons(request.Reasons ?? ""), cancellationToken);
        var put = panel.Put(Motion.Put(id, panel.Motions.Count + 1, recommendation, local, national, reasons, act.At));
        if (!put.Succeeded) return put;
        act.Record(AuditStream.Case(about.Id), $"put a recommendation to the vote: {recommendation.InWords().ToLowerInvariant()}");
        return Outcome.Done;
    }
}
