using System.Text.RegularExpressions;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed partial class SecurityTests
{
    [Fact, Trait("Rule", "TRU-11")]
    public void Every_test_that_docs_security_names_exists()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Product.Root, "docs", "security.md"))).Select(match => match.Groups[1].Value).Distinct().ToList();
        var tests = Product.TestSources.SelectMany(source => Declared().Matches(source.Text)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(named.Count > 40, $"docs/security.md names {named.Count} tests.");
        Assert.Equal([], named.Except(tests));
    }

    [GeneratedRegex("`([A-Z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"public (?:async Task|Task|void|static \S+) ([A-Z]\w+)\(")]
    private static partial Regex Declared();
}
