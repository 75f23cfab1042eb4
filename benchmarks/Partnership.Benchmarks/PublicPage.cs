using Partnership.Benchmarks.SixtyLinksPages;

namespace Partnership.Benchmarks;

/// <summary>B2: the public front page through the full stack, not cached, against a hand-written handler with the same bytes. The page asks the database nothing: neither does the handler.</summary>
internal sealed class PublicPage : IBenchmark
{
    public string Name => "B2";
    public string What => "public page through the full stack";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start("/");
        return await SideBySide.Rounds(Name, "≥ 0.95", "requests/s", () => site.RequestsASecond("/"), () => site.RequestsASecond("/bench/reference"));
    }
}

/// <summary>B3: a page with sixty links and a form by our tag helpers, against the same markup written literally.</summary>
internal sealed class SixtyLinks : IBenchmark
{
    public string Name => "B3";
    public string What => "page with 60 links and a form";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start("/bench/sixty-links");
        LiterallyModel.Take(await site.Client.GetStringAsync("/bench/sixty-links"));
        return await SideBySide.Rounds(Name, "≥ 0.90", "requests/s", () => site.RequestsASecond("/bench/sixty-links"), () => site.RequestsASecond("/bench/sixty-links-literally"));
    }
}
