using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Referrals.Referring.KeyingIn;

/// <summary>An officer writes down a referral that came by telephone, email or paper; clocks start when it was received (REV-18).</summary>
internal sealed record KeyInReferral(ReferralContent Content, string? Agency, Arrival CameBy, DateTimeOffset ReceivedAt, Reply AnswerBy, Guid IdempotencyKey)
    : ICommand<Outcome<ReferralReceipt>>, IOnce
{
    /// <summary>The half-filled form, for the files that hang on it; null where there is none.</summary>
    public Guid? Form { get; init; }
}

internal sealed class KeyInReferralValidator : AbstractValidator<KeyInReferral>
{
    public KeyInReferralValidator(TimeProvider clock, Installation installation)
    {
        RuleFor(referral => referral.Content).SetValidator(new ReferralContentValidator());
        RuleFor(referral => referral.ReceivedAt).Must(at => at <= clock.GetUtcNow()).WithMessage("When it was received must not be in the future");
        RuleFor(referral => referral.Agency).Must(key => key is null || installation.Profile.Agency(key) is not null).WithMessage("Choose an agency from the list, or the last choice");
    }
}

internal sealed class KeyInReferralHandler(Intake intake, IAct act) : IRequestHandler<KeyInReferral, Outcome<ReferralReceipt>>
{
    public async Task<Outcome<ReferralReceipt>> Handle(KeyInReferral request, CancellationToken cancellationToken)
    {
        if (!act.Actor.IsOfficer) return Outcome<ReferralReceipt>.NotFound;
        var by = request.CameBy switch { Arrival.Telephone => "by telephone", Arrival.Email => "by email", _ => "on paper" };
        var (referral, receipt) = await intake.Receive(ReferralDoor.KeyedIn, request.Content, request.ReceivedAt.ToUniversalTime(), code: null, $"keyed in a referral that came {by}", request.Form, cancellationToken);
        referral.ComesFrom(request.Agency, referrer: null);
        referral.WasKeyedIn(request.CameBy, request.AnswerBy);
        return receipt;
    }
}
