using System.Text.RegularExpressions;

namespace Partnership.Governance.Profiles.Law;

/// <summary>Makes the short name of a new text out of its first words: "Any death of a care leaver" becomes "any-death-of-a".</summary>
internal static partial class LawKeys
{
    private const int Words = 4;

    public static string For(string words, Kernel.Protocols.Law law)
    {
        var key = string.Join('-', Word().Matches(words.ToLowerInvariant()).Take(Words).Select(word => word.Value));
        if (key.Length == 0) key = "text";
        var unused = key;
        for (var number = 2; law.Texts.Any(text => text.Key == unused); number++) unused = $"{key}-{number}";
        return unused;
    }

    [GeneratedRegex("[a-z0-9]+")] private static partial Regex Word();
}
