namespace Partnership.Platform.Limits;

/// <summary>How much of something may come from one place: <paramref name="AtOnce"/> pieces at once, and <paramref name="PerMinute"/> more with each minute that passes.</summary>
/// <param name="Kind">What of: "send a form".</param>
public sealed record Allowance(string Kind, int AtOnce, double PerMinute);
