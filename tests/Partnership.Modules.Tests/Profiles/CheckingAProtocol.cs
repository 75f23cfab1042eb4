using Partnership.Host.Ops;
using Xunit;

namespace Partnership.Modules.Tests.Profiles;

public sealed class CheckingAProtocol
{
    [Theory, Trait("Rule", "PLT-41"), Trait("Rule", "PLT-82")]
    [InlineData("tower-hamlets")]
    [InlineData("tameside")]
    public void A_shipped_protocol_can_be_published(string profile)
    {
        var (code, output, errors) = Check(Path.Combine(Shipped.Root, profile, "protocol.json"));
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("can be published", output, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PLT-41"), Trait("Rule", "PLT-82")]
    [InlineData(", \"unit\": \"weeks\"", "", "$.clocks[0]: “unit” is missing")]
    [InlineData("\"unit\": \"weeks\"", "\"unit\": \"days\"", "$.clocks[0].unit: “days” is none of")]
    [InlineData("\"next\": [\"checks\"]", "\"next\": [\"chekcs\"]", "$.stages[2].next[0]: there is no stage “chekcs”")]
    [InlineData("\"offset\": 8", "\"offset\": 12", "offsets from one event stand in order")]
    [InlineData("\"earliest\": 5", "\"earliest\": 9", "the earliest day, 9, comes after the last, 8")]
    [InlineData("\"countersignatory\": \"executive-chair\"", "\"countersignatory\": \"mayor\"", "$.signOff.countersignatory: there is no role “mayor”")]
    [InlineData("\"signatories\": [\"dsp-local-authority\"", "\"signatories\": [\"dsp-police\"", "nobody of the statutory partner “LocalAuthority”")]
    [InlineData("\"start\": \"aware\", ", "", "“start” is missing")]
    public void What_keeps_it_from_being_published_is_said(string was, string now, string words)
    {
        using var copy = new CopiedProfile("tower-hamlets");
        Collapse(copy["protocol.json"]);
        copy.Change("protocol.json", was, now);

        var (code, _, errors) = Check(copy["protocol.json"]);

        Assert.Equal(1, code);
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-41")]
    public void A_stage_no_way_leads_to_is_named()
    {
        using var copy = new CopiedProfile("tower-hamlets");
        Collapse(copy["protocol.json"]);
        copy.Change("protocol.json", "\"learning-review\", \"closed\", \"panel\"", "\"closed\", \"panel\"");

        var (code, _, errors) = Check(copy["protocol.json"]);

        Assert.Equal(1, code);
        Assert.Contains("no way leads to the stage “learning-review”", errors, StringComparison.Ordinal);
        Assert.Contains("no way leads to the stage “publication”", errors, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-41")]
    public void A_protocol_standing_alone_is_held_against_the_profile_it_names()
    {
        using var copy = new CopiedProfile("tower-hamlets");
        File.Delete(copy["roles.json"]);
        Assert.Equal(0, Check(copy["protocol.json"]).Code);
    }

    [Theory, Trait("Rule", "PLT-82")]
    [InlineData("check")]
    [InlineData("check", "nowhere.json")]
    [InlineData("publish", "protocol.json")]
    public void Wrong_usage_is_told_in_words(params string[] args)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, ProtocolCheckVerb.Run(args, TextWriter.Null, errors));
        Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("--help", errors.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Check(string file)
    {
        using StringWriter output = new(), errors = new();
        return (ProtocolCheckVerb.Run(["check", file], output, errors), output.ToString(), errors.ToString());
    }

    // One line with ", " and ": " between parts, so that the changes above don't depend on how the file is broken into lines.
    private static void Collapse(string file) =>
        File.WriteAllText(file, string.Join(' ', File.ReadAllLines(file).Select(line => line.Trim())));
}
