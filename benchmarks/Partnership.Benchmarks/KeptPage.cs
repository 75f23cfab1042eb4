using System.Diagnostics;

namespace Partnership.Benchmarks;

/// <summary>B1: a public page without a form from the output cache, gzipped, over connections that stay, against a word in plain text from the same Kestrel before any of our middleware.
/// The client is a bare socket, so that what is measured is the server.</summary>
internal sealed class KeptPage : IBenchmark
{
    private const string Page = "/training";
    private const int Connections = 8;

    public string Name => "B1";
    public string What => "public page from the output cache";

    public async Task<Figure> Measure()
    {
        await using var site = await Site.Start(Page);
        var address = site.Client.BaseAddress ?? throw new InvalidOperationException("The site has no address.");
        var visitors = Enumerable.Range(0, Connections).Select(_ => new BareVisitor(address)).ToList();
        try
        {
            visitors[0].Ask(Page);
            var (answer, length) = visitors[0].Ask(Page);
            if (!answer.Contains("Content-Encoding: gzip", StringComparison.Ordinal) || !answer.Contains("Age: ", StringComparison.Ordinal))
                return new(Name, "≥ 0.60", null, null, null, "requests/s", $"{Page} did not come gzipped from the cache");
            foreach (var path in new[] { Page, Site.Plaintext, Page, Site.Plaintext }) await Asked(visitors, path, TimeSpan.FromSeconds(3));
            var figure = await SideBySide.Rounds(Name, "≥ 0.60", "requests/s", () => Asked(visitors, Page, Round), () => Asked(visitors, Site.Plaintext, Round));
            return figure with { Note = $"{Page}, {length:N0} bytes; {Connections} connections" };
        }
        finally
        {
            visitors.ForEach(visitor => visitor.Dispose());
        }
    }

    private static TimeSpan Round => TimeSpan.FromSeconds(2);

    /// <summary>Requests a second, each visitor on a thread of its own.</summary>
    private static async Task<double> Asked(IReadOnlyList<BareVisitor> visitors, string path, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var asked = await Task.WhenAll(visitors.Select(visitor => Task.Factory.StartNew(() =>
        {
            var count = 0;
            for (; watch.Elapsed < time; count++) visitor.AskAgain(path);
            return count;
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return asked.Sum() / watch.Elapsed.TotalSeconds;
    }
}
