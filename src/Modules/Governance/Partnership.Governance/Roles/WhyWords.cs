using FluentValidation;

namespace Partnership.Governance.Roles;

internal static class WhyWords
{
    /// <summary>A reason of a few words, for the trail.</summary>
    public static void MustSayWhy<T>(this IRuleBuilder<T, string> rule, string ask = "Say why, in a few words.") =>
        rule.NotEmpty().WithMessage(ask).MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
}
