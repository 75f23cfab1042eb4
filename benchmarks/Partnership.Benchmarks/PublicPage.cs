using System.Text.RegularExpressions;

namespace Partnership.Benchmarks;

/// <summary>B2: the public front page through the full stack, not cached, against a hand-written handler with the same bytes. The handler is an endpoint of the same host,
/// behind the same middleware, so what is measured is what the page itself costs: Razor Pages, layout, tags, encoding. The page asks the database nothing: neither does the handler.</summary>
internal sealed class PublicPage : IBenchmark
{
    public string Name => "B2";
    public string What => "public page through the full stack";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start("/");
        await site.WarmUp("/", Site.Handler);
        return await SideBySide.Rounds(Name, "≥ 0.95", "requests/s", () => site.RequestsASecond("/"), () => site.RequestsASecond(Site.Handler));
    }
}

/// <summary>B3: a page with sixty links and a form by our tags, against the same page, model and layout with the markup written literally in Razor. Both answer with the same bytes.</summary>
internal sealed partial class SixtyLinks : IBenchmark
{
    private const string Tags = "/bench/sixty-links";
    private const string Literally = "/bench/sixty-links-literally";

    public string Name => "B3";
    public string What => "page with 60 links and a form";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start(Tags);
        if (Comparable(await site.Client.GetStringAsync(Tags)) != Comparable(await site.Client.GetStringAsync(Literally)))
            return new(Name, "≥ 0.90", null, null, null, "requests/s", "the two pages no longer say the same");
        await site.WarmUp(Tags, Literally);
        return await SideBySide.Rounds(Name, "≥ 0.90", "requests/s", () => site.RequestsASecond(Tags), () => site.RequestsASecond(Literally));
    }

    /// <summary>The page without what is new in every answer: the form's token; and without the blanks between tags.</summary>
    private static string Comparable(string page) => Blanks().Replace(Token().Replace(page, "").Replace(Literally, Tags, StringComparison.Ordinal), "");

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<=>)\s+|\s+(?=<)")]
    private static partial Regex Blanks();
}
