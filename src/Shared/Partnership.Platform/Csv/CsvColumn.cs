namespace Partnership.Platform.Csv;

/// <summary>A column that an import reads.</summary>
/// <param name="Name">The heading as people are shown it. Case, spaces and punctuation of a file's heading do not matter.</param>
/// <param name="Required">A file without this column is refused.</param>
/// <param name="AlsoCalled">Other headings it is taken by.</param>
public sealed record CsvColumn(string Name, bool Required = false, params string[] AlsoCalled)
{
    internal bool IsCalled(string heading) => Plain(heading) is { Length: > 0 } plain && (plain == Plain(Name) || AlsoCalled.Any(other => plain == Plain(other)));

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
