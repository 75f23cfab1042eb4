using System.Text.RegularExpressions;
using Partnership.Host;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void Nothing_forgives_null()
    {
        var forgiven = from source in Product.Sources()
                       from line in source.Text.Split('\n').Select((text, number) => (text, number))
                       where Forgiving().IsMatch(WithoutStrings().Replace(line.text, "\"\""))
                       select $"{source.Path}:{line.number + 1}";
        Assert.True(!forgiven.Any(), string.Join('\n', forgiven));
    }

    [Fact]
    public void A_module_names_no_schema_but_its_own()
    {
        var schemas = Schemas.All.Select(one => one.Schema).Distinct().ToList();
        foreach (var module in Product.Modules)
        {
            var others = string.Join('|', schemas.Where(schema => schema != module.Schema && schema is not "platform" and not "audit"));
            var named = new Regex($@"\b(from|join|into|update|table|references|on)\s+({others})\.", RegexOptions.IgnoreCase);
            var folder = $"src/Modules/{module.Name}/";
            foreach (var (path, text) in Product.Sources().Concat(Product.Sources("*.sql")).Where(source => source.Path.StartsWith(folder, StringComparison.Ordinal)))
                Assert.False(named.IsMatch(text), $"{path} names another module's schema: {named.Match(text).Value}");
        }
    }

    [Fact]
    public void Files_are_about_a_screen_or_two()
    {
        // A longer file needs its reason here; there is none yet.
        foreach (var (path, text) in Product.Sources())
            Assert.True(text.AsSpan().Count('\n') <= 250, $"{path} has {text.AsSpan().Count('\n')} lines.");
    }

    [Fact]
    public void Folders_are_acts_of_the_field_and_not_kinds_of_class()
    {
        string[] layers = ["Commands", "Queries", "Handlers", "Services", "Helpers", "Utils", "Managers", "Models", "Dtos"];
        foreach (var (path, _) in Product.Sources()) Assert.Empty(path.Split('/').Intersect(layers));
        foreach (var type in Product.Types.Where(type => !type.Name.Contains('<', StringComparison.Ordinal)))
            Assert.False(BadName().IsMatch(type.Name), $"{type.FullName} is named like a layer.");
    }

    [GeneratedRegex(@"[\w\)\]>]!(?=[\.\;\,\)\]\[]|\s*(=>|$))|default!|null!")]
    private static partial Regex Forgiving();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|//.*$
        """)]
    private static partial Regex WithoutStrings();

    [GeneratedRegex("(Manager|(?<!Tag)Helper|Util|Utils|Service)$")]
    private static partial Regex BadName();
}
