using FluentValidation;

namespace Partnership.Access.Codes;

/// <summary>The code that shows that an app has taken over a new secret: the step it belongs to, or words about what is wrong with it.</summary>
internal sealed record FirstCode(long? Step, string Words)
{
    public static FirstCode Of(string code, byte[] secret, DateTimeOffset now) =>
        OneTimeCode.StepOf(code, secret, now) is { } step ? new(step, "")
        : OneTimeCode.StepNear(code, secret, now) is { } near ? new(null, ClockWords.Of(TimeSpan.FromSeconds((near - OneTimeCode.StepAt(now)) * OneTimeCode.Period)))
        : new(null, "This code is not right. Enter the newest one that your app shows for this account.");
}

internal static class FirstCodeRules
{
    private const string SixDigits = "Enter the 6 digits that your app shows";

    public static void MustBeACode<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().WithMessage(SixDigits).MaximumLength(20).WithMessage(SixDigits);
}
