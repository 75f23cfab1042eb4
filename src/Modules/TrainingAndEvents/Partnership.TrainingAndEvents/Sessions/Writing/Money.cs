using System.Globalization;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>Pounds as people type them, and pence as they are counted: exactly, or not at all.</summary>
internal static class Money
{
    private const NumberStyles Typed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign;

    /// <summary>Null for what is no amount, or has parts of a penny.</summary>
    public static long? InPence(string? pounds)
    {
        if (!decimal.TryParse(pounds?.Replace("£", "", StringComparison.Ordinal), Typed, CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) > 1_000_000_000) return null;
        return decimal.Truncate(amount * 100) == amount * 100 ? (long)(amount * 100) : null;
    }

    /// <summary>"250", "99.50".</summary>
    public static string? InPounds(long? pence) =>
        pence is not { } all ? null : (all / 100m).ToString(all % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);
}
