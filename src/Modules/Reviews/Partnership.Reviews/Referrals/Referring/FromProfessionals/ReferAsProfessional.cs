using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>Somebody who works with children refers with the full form, signed in or not (REV-03).</summary>
/// <param name="Agency">Key of an agency of the profile; null for another.</param>
internal sealed record ReferAsProfessional(ReferralContent Content, string? Agency, Guid IdempotencyKey) : ICommand<Outcome<ReferralReceipt>>, IOnce
{
    /// <summary>The half-filled form, for the files that hang on it; null where there is none.</summary>
    public Guid? Form { get; init; }
}

internal sealed class ReferAsProfessionalValidator : AbstractValidator<ReferAsProfessional>
{
    public ReferAsProfessionalValidator(Installation installation)
    {
        RuleFor(referral => referral.Content).SetValidator(new ReferralContentValidator());
        RuleFor(referral => referral.Content.Referrer.Name).NotEmpty().WithMessage("Enter your name");
        RuleFor(referral => referral.Content.WhyReview).NotEmpty().WithMessage("Say why you think there should be a review");
        RuleFor(referral => referral.Agency).Must(key => key is null || installation.Profile.Agency(key) is not null).WithMessage("Choose an agency from the list, or “another agency”");
        RuleFor(referral => referral.Content.Pathway).Must(key => key is null || installation.Protocol.ReferralForm.Pathways.Any(one => one.Key == key)).WithMessage("Choose a pathway from the list");
    }
}

internal sealed class ReferAsProfessionalHandler(Intake intake, FollowUpCodes codes, IAct act, Installation installation) : IRequestHandler<ReferAsProfessional, Outcome<ReferralReceipt>>
{
    public async Task<Outcome<ReferralReceipt>> Handle(ReferAsProfessional request, CancellationToken cancellationToken)
    {
        var (referral, receipt) = await intake.Receive(ReferralDoor.Professional, request.Content, act.At, codes.CodeOf(request.IdempotencyKey), "sent a referral", request.Form, cancellationToken);
        referral.ComesFrom(request.Agency, act.Actor.Kind == ActorKind.Person ? act.Actor.Person : null);
        if (installation.Protocol.ReferralForm.Routes.FirstOrDefault(route => request.Agency is { } from && route.From.Contains(from)) is { } route) referral.IsCopiedTo(route.CopyTo);
        return receipt;
    }
}
