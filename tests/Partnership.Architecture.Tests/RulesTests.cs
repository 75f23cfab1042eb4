using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed partial class RulesTests
{
    private static readonly Dictionary<string, string> Known = File.ReadAllLines(Path.Combine(Product.Root, "docs", "rules.txt"))
        .Where(line => line.Length > 0).Select(line => line.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    [Fact]
    public void Every_rule_a_test_names_exists_and_docs_rules_says_which_tests_prove_it()
    {
        var proofs = Proofs().ToLookup(one => one.Rule, one => one.Test);
        foreach (var rule in proofs) Assert.True(Known.ContainsKey(rule.Key), $"{rule.Key} is named by {rule.First()} and is not in docs/rules.txt.");

        var text = new StringBuilder("# Rules and the tests that prove them\n\nGenerated. A rule without a test is not built yet.\n\n| rule | says | proven by |\n|---|---|---|\n");
        foreach (var (id, title) in Known.Where(rule => proofs.Contains(rule.Key)))
            text.Append($"| {id} | {title} | {string.Join("<br>", proofs[id].Distinct().Order(StringComparer.Ordinal))} |\n");
        text.Append($"\nNot proven yet: {string.Join(", ", Known.Keys.Where(id => !proofs.Contains(id)))}.\n");
        Product.MustSay("rules.md", text.ToString());
    }

    /// <summary>Read from the sources, so that this project need not refer to the other test projects.</summary>
    private static IEnumerable<(string Rule, string Test)> Proofs()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Product.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)))
        {
            var pending = new List<string>();
            var onClass = new List<string>();
            foreach (var line in File.ReadLines(file))
            {
                pending.AddRange(Trait().Matches(line).Select(match => match.Groups[1].Value));
                if (ClassLine().IsMatch(line)) (onClass, pending) = (pending, []);
                if (Method().Match(line) is not { Success: true } method) continue;
                foreach (var rule in pending.Concat(onClass).Distinct()) yield return (rule, $"{Path.GetFileNameWithoutExtension(file)}: {method.Groups[1].Value.Replace('_', ' ')}");
                pending = [];
            }
        }
    }

    [GeneratedRegex("""Trait\("Rule", "([A-Z]{3}-\d\d)"\)""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^(public|internal) (sealed |abstract |partial )*class ")]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"^\s+public (?:static )?(?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}
