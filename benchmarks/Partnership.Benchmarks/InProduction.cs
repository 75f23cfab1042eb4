namespace Partnership.Benchmarks;

/// <summary>What an installation in production is told before it starts, apart from its database; without HTTPS, as behind a proxy.</summary>
internal static class InProduction
{
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Https"] = "false",
        ["Mail:Smtp:Host"] = "localhost",
        ["Mail:From"] = "partnership@example.org",
        ["SiteAddress"] = "https://partnership.example.org",
    };
}
