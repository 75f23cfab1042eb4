using Partnership.Access.Codes;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Access;

/// <summary>A phone that takes over the key a page shows.</summary>
internal static class AppOnPage
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>What the app shows now.</summary>
    public static string CodeOnPage(this Visitor browser, TestHost host)
    {
        var key = browser.Page.QuerySelectorAll("main p strong").Select(strong => strong.TextContent.Replace(" ", "")).First(text => text.Length == 32);
        var bits = string.Concat(key.Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return OneTimeCode.At(OneTimeCode.StepAt(host.Clock.GetUtcNow()), [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))]);
    }
}
