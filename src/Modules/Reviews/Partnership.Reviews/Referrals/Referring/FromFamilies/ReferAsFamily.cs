using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Reviews.Referrals.Referring.FromFamilies;

/// <summary>A parent, carer or member of the public refers, without an account (REV-01, REV-04).</summary>
internal sealed record ReferAsFamily(ReferralContent Content, Guid IdempotencyKey) : ICommand<Outcome<ReferralReceipt>>, IOnce
{
    /// <summary>The half-filled form, for the files that hang on it; null where there is none.</summary>
    public Guid? Form { get; init; }
}

internal sealed class ReferAsFamilyValidator : AbstractValidator<ReferAsFamily>
{
    public ReferAsFamilyValidator() => RuleFor(referral => referral.Content).SetValidator(new ReferralContentValidator());
}

internal sealed class ReferAsFamilyHandler(Intake intake, FollowUpCodes codes, IAct act) : IRequestHandler<ReferAsFamily, Outcome<ReferralReceipt>>
{
    public async Task<Outcome<ReferralReceipt>> Handle(ReferAsFamily request, CancellationToken cancellationToken)
    {
        var (_, receipt) = await intake.Receive(ReferralDoor.Public, request.Content, act.At, codes.CodeOf(request.IdempotencyKey), "sent a referral", request.Form, cancellationToken);
        return receipt;
    }
}
