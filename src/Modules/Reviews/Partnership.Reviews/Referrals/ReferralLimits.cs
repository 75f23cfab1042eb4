using FluentValidation;

namespace Partnership.Reviews.Referrals;

/// <summary>How much may be typed, in characters; the forms count with these and the acts check them again.</summary>
internal static class ReferralLimits
{
    public const int Story = 10_000;
    public const int Line = 200;
    public const int MostChildren = 20;

    /// <summary>What was typed without the spaces around it; null when there is nothing.</summary>
    public static string? Typed(string? text) => text?.Trim() is { Length: > 0 } words ? words : null;

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters, string what) =>
        rule.Must(text => text is null || text.Length <= characters)
            .WithMessage((_, text) => $"{what} must be {characters:N0} characters or fewer; it has {text?.Length:N0}");
}

/// <summary>What every door's referral must hold: something that happened, in words of a length that can be read.</summary>
internal sealed class ReferralContentValidator : AbstractValidator<ReferralContent>
{
    public ReferralContentValidator()
    {
        RuleFor(content => content.Description).NotEmpty().WithMessage("Tell us what happened");
        RuleFor(content => content.Description).AtMost(ReferralLimits.Story, "What happened");
        RuleFor(content => content.Abuse).AtMost(ReferralLimits.Story, "Known or suspected abuse or neglect");
        RuleFor(content => content.AgencysWork).AtMost(ReferralLimits.Story, "Your agency’s work");
        RuleFor(content => content.ServicesInvolved).AtMost(ReferralLimits.Story, "Services involved");
        RuleFor(content => content.WhyReview).AtMost(ReferralLimits.Story, "Why a review");
        RuleFor(content => content.MediaInterest).AtMost(ReferralLimits.Story, "Media interest");
        RuleFor(content => content.CriminalProceedings).AtMost(ReferralLimits.Story, "Criminal proceedings");
        RuleFor(content => content.Children).NotEmpty().WithMessage("Add at least one child; the name may be left empty");
        RuleFor(content => content.Children.Count).LessThanOrEqualTo(ReferralLimits.MostChildren)
            .WithMessage($"A referral takes up to {ReferralLimits.MostChildren} children; name the others in what happened").OverridePropertyName(nameof(ReferralContent.Children));
        RuleFor(content => content.Referrer.Email).Must(Emails.CanBeOne).WithMessage("Enter an email address in the right form, like name@example.com");
        RuleFor(content => content.Referrer.LeadEmail).Must(Emails.CanBeOne).WithMessage("Enter your lead’s email address in the right form, like name@example.com");
    }
}

internal static class Emails
{
    /// <summary>Nothing, or something with one @ between a name and a domain. Whether it exists only a mail can tell.</summary>
    public static bool CanBeOne(string? address) =>
        address is null || (address.Length <= 254 && address.Split('@') is [{ Length: > 0 }, var domain] && domain.Contains('.', StringComparison.Ordinal)
            && !domain.StartsWith('.') && !domain.EndsWith('.') && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>'));
}
