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
    [InlineData("\"ends\": \"notified\", ", "", "“ends” is missing")]
    [InlineData("\"next\": [\"decision\"]", "\"next\": [\"decision\", \"checks\"]", "$.stages[4].next[1]: after “panel” a case can't go to “checks”: it would go round in a loop")]
    [InlineData("\"next\": [\"decision\"]", "\"next\": [\"panel\"]", "$.stages[4].next[0]: “panel” leads to itself: a loop")]
    [InlineData("\"next\": [\"submission\", \"panel\"]", "\"next\": [\"panel\"]", "$.stages[5]: from “decision” no way leads to the end")]
    [InlineData("\"kind\": \"panel\"", "\"kind\": \"meeting\"", "$.stages[4].kind: “meeting” is none of")]
    [InlineData("\"quorum\": { \"chairOrSubstitute\": true,", "\"quorum\": { \"chairOrSubstitute\": true, \"atLeast\": 9,", "$.panel.quorum.atLeast: there are only 8 core members")]
    [InlineData("\"offset\": 15,", "\"offset\": 16,", "gives more time than the law, or a time that can't be compared with it: The Rapid Review is complete within fifteen working days")]
    [InlineData("\"start\": \"aware\", \"ends\": \"notified\"", "\"start\": \"referred\", \"ends\": \"notified\"", "no clock runs from becoming aware to the notification")]
    [InlineData("\"screeners\": [\"head-of-quality-assurance\"", "\"screeners\": [\"principal-social-worker\"", "$.screening.screeners: the role “principal-social-worker” gives no access to take part in a threshold decision")]
    [InlineData("\"leadsTo\": \"not-met\"", "\"leadsTo\": \"checks\"", "$.screening.options[2].leadsTo: an answer of this kind leads to a stage of the kind “not-met” or “no-further-action”, not “checks”")]
    [InlineData("\"key\": \"themes\", \"title\": \"Key themes\", \"content\": \"themes\"", "\"key\": \"themes\", \"title\": \"Key themes\", \"content\": \"weather\"", "“weather” is none of")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"mascot\": \"owl\",", "$.mascot: nothing is called “mascot” here")]
    public void What_keeps_it_from_being_published_is_said(string was, string now, string words)
    {
        using var copy = new CopiedProfile("tower-hamlets");
        Collapse(copy["protocol.json"]);
        copy.Change("protocol.json", was, now);

        var (code, _, errors) = Check(copy["protocol.json"]);

        Assert.Equal(1, code);
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "PLT-82")]
    public void A_file_cut_in_half_is_told_with_line_and_position()
    {
        using var copy = new CopiedProfile("tower-hamlets");
        var text = File.ReadAllText(copy["protocol.json"]);
        File.WriteAllText(copy["protocol.json"], text[..(text.Length / 2)]);

        var (code, _, errors) = Check(copy["protocol.json"]);

        Assert.Equal(1, code);
        Assert.Matches(@"protocol\.json: not whole JSON at line \d+, position \d+", errors);
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
