namespace Partnership.Benchmarks;

/// <summary>What an installation in production must be told before it starts, apart from its database.</summary>
internal static class InProduction
{
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Mail:Smtp:Host"] = "localhost",
        ["Mail:From"] = "partnership@example.org",
        ["SiteAddress"] = "https://partnership.example.org",
    };
}
