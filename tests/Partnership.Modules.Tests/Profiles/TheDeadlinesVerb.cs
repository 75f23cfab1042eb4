using System.Text.Json.Nodes;
using Partnership.Host.Ops;
using Xunit;

namespace Partnership.Modules.Tests.Profiles;

[Trait("Rule", "PLT-82")]
public sealed class TheDeadlinesVerb
{
    [Fact, Trait("Rule", "PLT-32"), Trait("Rule", "REV-22")]
    public void Every_date_of_the_protocol_is_printed_with_its_explanation()
    {
        var (code, output, errors) = Run("--profile", "tower-hamlets", "--notified", "2026-03-30", "--aware", "2026-03-26", "--json");

        Assert.Equal((0, ""), (code, errors));
        var printed = JsonNode.Parse(output)?.AsObject();
        Assert.Equal(["profile", "protocol", "deadlines"], printed?.Select(one => one.Key));
        var deadlines = printed?["deadlines"]?.AsArray().OfType<JsonObject>().ToDictionary(one => one["key"]!.GetValue<string>()) ?? [];
        Assert.Equal(["notify", "agency-checks", "panel", "decision"], deadlines.Keys);

        var decision = deadlines["decision"];
        Assert.Equal(["key", "date", "start", "offset", "unit", "dayOne", "skipped", "source", "stricter"], decision.Select(one => one.Key));
        Assert.Equal(("2026-04-22", "2026-03-30", 15, "working days", false, "2026-04-21"),
            ((string?)decision["date"], (string?)decision["start"], (int?)decision["offset"], (string?)decision["unit"], (bool?)decision["dayOne"], (string?)decision["stricter"]));
        Assert.Equal("Good Friday", (string?)decision["skipped"]?[0]?["why"]);
        Assert.Equal("2026-04-03", (string?)decision["skipped"]?[0]?["date"]);
        Assert.Equal("2026-04-08", (string?)deadlines["agency-checks"]["earliest"]);
    }

    [Fact]
    public void Without_json_it_reads_as_sentences_and_names_a_breach()
    {
        var (code, output, _) = Run("--profile", "tower-hamlets", "--notified", "2026-11-21", "--aware", "2026-11-02");
        Assert.Equal(0, code);
        Assert.Contains("Decision to the national Panel: Friday 11 December 2026", output, StringComparison.Ordinal);
        Assert.Contains("Missed: notified on 21 November 2026.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--notified: “21/11/2026” is no date", "--profile", "tower-hamlets", "--notified", "21/11/2026")]
    [InlineData("--notified: “2026-02-30” is no date", "--profile", "tower-hamlets", "--notified", "2026-02-30")]
    [InlineData("--aware: “soon” is no date", "--profile", "tower-hamlets", "--notified", "2026-11-21", "--aware", "soon")]
    [InlineData("--referred: “2026-11-20” is no date with a time", "--profile", "tower-hamlets", "--notified", "2026-11-21", "--referred", "2026-11-20")]
    [InlineData("--notified is missing", "--profile", "tower-hamlets")]
    [InlineData("--profile is missing", "--notified", "2026-11-21")]
    [InlineData("there is no profile “../etc”", "--profile", "../etc", "--notified", "2026-11-21")]
    [InlineData("“--verbose” is not understood", "--verbose")]
    [InlineData("--profile needs a value", "--profile", "--json")]
    [InlineData("bank holidays are known from 2019 to 2028", "--profile", "tower-hamlets", "--notified", "2028-12-20")]
    public void A_slip_is_told_by_argument_and_form(string words, params string[] args)
    {
        var (code, output, errors) = Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_what_it_takes()
    {
        var (code, output, _) = Run("--help");
        Assert.Equal(0, code);
        Assert.Contains("--notified DATE", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        return (DeadlinesVerb.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
