using Partnership.Access.Codes;
using Partnership.Kernel.Identity;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Access;

/// <summary>Somebody with an invitation's mail before them, and later with an app on their phone.</summary>
internal sealed record Invitee(PersonId Person, string Link)
{
    public static async Task<Invitee> New(TestHost host)
    {
        var (person, _, link) = await new AccountSteps(host).Invited();
        return new(person, link);
    }

    /// <summary>The secret that an app has which took over the key on the page.</summary>
    public static byte[] SecretOn(Visitor browser)
    {
        const string base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var key = browser.Page.QuerySelectorAll("main p strong").Select(strong => strong.TextContent.Replace(" ", "")).First(text => text.Length == 32);
        var bits = string.Concat(key.Select(letter => Convert.ToString(base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>What such an app shows now.</summary>
    public static string CodeOn(TestHost host, byte[] secret) => OneTimeCode.At(OneTimeCode.StepAt(host.Clock.GetUtcNow()), secret);
}
