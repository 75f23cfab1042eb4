using FluentValidation;

namespace Partnership.Access.Passkeys;

/// <summary>What people call their passkeys.</summary>
internal static class PasskeyNames
{
    public static IRuleBuilderOptions<T, string?> MustNameAPasskey<T>(this IRuleBuilder<T, string?> rule) => rule
        .MaximumLength(Passkey.LongestName).WithMessage($"The name must be {Passkey.LongestName} characters or fewer")
        .Must(name => name?.Any(char.IsControl) != true).WithMessage("The name must be on one line");

    /// <summary>The name given, or the browser's where none was.</summary>
    public static string OrOf(string? name, string device) => string.IsNullOrWhiteSpace(name) ? device : name.Trim();
}
