namespace Partnership.Kernel.Words;

/// <summary>Numbers with their noun: "1 day", "3 days", "no days".</summary>
public static class Counts
{
    /// <summary>"no referrals", "1 referral", "12 referrals". <paramref name="many"/> is given where adding an s is wrong.</summary>
    public static string Of(int number, string one, string? many = null) => number switch
    {
        0 => $"no {many ?? one + "s"}",
        1 => $"1 {one}",
        _ => $"{number:N0} {many ?? one + "s"}",
    };

    /// <summary>"Police", "Police and Health", "Police, Health and Education".</summary>
    public static string AndList(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };
}
