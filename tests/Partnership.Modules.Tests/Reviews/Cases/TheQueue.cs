using Partnership.Testing;
using Xunit;
using static Partnership.Modules.Tests.Reviews.Cases.CaseLists;

namespace Partnership.Modules.Tests.Reviews.Cases;

/// <summary>On a host of its own: it counts all that waits.</summary>
public sealed class TheQueue(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-73"), Trait("Rule", "REV-01")]
    public async Task It_filters_sorts_pages_by_key_and_says_so_when_nothing_matches()
    {
        for (var i = 0; i < 27; i++) await host.ReferredCase();
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/referrals");
        Assert.Contains("27 referrals", officer.Page.QuerySelector(".result-count")?.TextContent, StringComparison.Ordinal);
        var first = References(officer);
        Assert.Equal(25, first.Count);
        Assert.Equal(first.Order(StringComparer.Ordinal), first);

        await officer.Open(officer.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");
        Assert.Equal(2, References(officer).Count);
        Assert.Empty(References(officer).Intersect(first));

        await officer.Open("/referrals?sort=newest&door=Professional&stage=Screening");
        Assert.Equal(25, References(officer).Count);
        Assert.Equal(References(officer).OrderDescending(StringComparer.Ordinal), References(officer));

        await officer.Open("/referrals?door=CdopJar");
        Assert.Contains("Nothing matches", officer.Page.QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
    }
}
