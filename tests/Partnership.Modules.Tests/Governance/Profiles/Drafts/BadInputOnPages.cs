using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Profiles.Drafts.StartADraft;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>Each wrong thing is said with its place in words and a link to where it is put right; the draft is kept and can't be published.</summary>
public sealed class BadInputOnPages(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-41")]
    public Task An_unreachable_stage() => IsSaid(body => Stage(body, "checks")["next"] = new JsonArray(), "Protocol › Stages, 5th: Rapid Review Panel", "no way leads to the stage “panel”");

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "HRD-03")]
    public Task A_missing_unit() => IsSaid(body => Clock(body, "panel").Remove("unit"), "Protocol › Clocks, 4th: Rapid Review Panel held › Of what?", "has not been filled in");

    [Fact, Trait("Rule", "PLT-41")]
    public Task Offsets_out_of_order() => IsSaid(body => Clock(body, "panel")["offset"] = 30, "Protocol › Clocks, 5th: Decision to the national Panel › How many?", "comes after “panel” (30)");

    [Fact, Trait("Rule", "PLT-41")]
    public Task A_role_that_does_not_exist() => IsSaid(body => body["protocol"]!["signOff"]!["countersignatory"] = "emperor", "Protocol › Signatures › Who countersigns?", "there is no role “emperor”");

    [Fact, Trait("Rule", "PLT-41")]
    public Task A_role_that_nobody_holds() => IsSaid(body => Stage(body, "panel")["who"] = new JsonArray("director-of-education"), "Protocol › Stages, 5th: Rapid Review Panel › Who acts in it?, 1st: Director of Education", "the protocol newly gives work to Director of Education, and nobody holds that role today");

    [Fact, Trait("Rule", "PLT-41")]
    public Task A_quorum_larger_than_the_panel() => IsSaid(body => body["protocol"]!["panel"]!["quorum"]!["atLeast"] = 99, "Protocol › Rapid Review Panel › Quorum › How many voting members at least?", "there are only");

    [Fact, Trait("Rule", "PLT-43")]
    public Task Two_wordings_of_the_law_that_overlap() => IsSaid(body => ((JsonArray)body["law"]!["texts"]!).Add(body["law"]!["texts"]![0]!.DeepClone()), "Law and guidance › Sentences of law and guidance", "hold on the same day");

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_file_cut_in_half_is_refused_by_line_and_position_and_nothing_is_made()
    {
        var whole = (await Today()).ToJsonString(ProfileJson.Options);
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open("/profile/drafts/start");
        await visitor.Press("Start the draft", ("Input.Title", "Half a file"), ("Input.From", "Text"), ("Input.Text", whole[..(whole.Length / 2)]));
        Assert.Matches(@"^This is not whole JSON: it is cut off or has a slip at line \d+, position \d+\.$", Assert.Single(visitor.Errors));
        Assert.DoesNotContain("Half a file", (await visitor.Open("/profile/drafts")).Text);
    }

    [Theory, Trait("Rule", "PLT-42")]
    [InlineData("[]", "This is neither a profile nor a protocol")]
    [InlineData("{\"stages\": 7}", "$: “profile” is missing")]
    [InlineData("{\"a\": 1}", "This is neither a profile nor a protocol")]
    [InlineData("", "Choose the file, or paste what it says.")]
    public async Task A_file_that_is_no_profile_is_refused_with_the_place(string text, string words)
    {
        var made = await host.Send(new StartADraft("No profile", StartFrom.Text, null, null, text, host.Key()), Actors.Coordinator);
        Assert.StartsWith(words, made.Refusals[0].Words);
        Assert.Equal("Text", made.Refusals[0].Field);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task A_file_of_more_than_a_mebibyte_is_refused() =>
        Assert.StartsWith("This is more than 1 MiB", (await host.Send(new StartADraft("Big", StartFrom.Text, null, null, new string(' ', ProfileText.MostCharacters) + "{}", host.Key()), Actors.Coordinator)).Refusals[0].Words);

    private async Task IsSaid(Action<JsonObject> wrong, string place, string reason)
    {
        var body = (JsonObject)(await Today());
        wrong(body);
        var draft = await Wrong(body);
        var problem = Assert.Single((await host.Show(draft)).Problems, one => one.Place.StartsWith(place, StringComparison.Ordinal) && one.Reason.Contains(reason, StringComparison.Ordinal));

        using var visitor = new Visitor(host.ClientOf(Actors.BusinessManager));
        await visitor.Open($"/profile/drafts/{draft}/check");
        Assert.Contains($"{problem.Place}: {problem.Reason}. {problem.JsonPath}", visitor.Text);
        await visitor.Follow(problem.Place);
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
        Assert.Contains(visitor.Errors.Count > 0 ? visitor.Errors : [visitor.Text], words => words.Contains(problem.Reason[1..], StringComparison.Ordinal));
        Assert.Contains("to put right", (await visitor.Open($"/profile/drafts/{draft}/publish")).Text);
        Assert.Contains(problem.Reason, (await host.Publish(draft)).Refusals[0].Words + string.Concat((await host.Publish(draft)).Refusals.Select(one => one.Words)));
    }

    /// <summary>A draft with this body: what no form would let in is written past the acts.</summary>
    private async Task<Guid> Wrong(JsonObject body)
    {
        var draft = await host.Draft();
        await using var write = host.Database.CreateCommand("update governance.draft_save set body = $2::jsonb where draft = $1");
        write.Parameters.Add(new() { Value = draft });
        write.Parameters.Add(new() { Value = body.ToJsonString() });
        await write.ExecuteNonQueryAsync();
        return draft;
    }

    private async Task<JsonNode> Today()
    {
        var installation = host.Services.GetRequiredService<Installation>();
        return (await installation.BodyOf(installation.Version, default))!;
    }

    private static JsonObject Stage(JsonObject body, string key) => Named(body, "stages", key);
    private static JsonObject Clock(JsonObject body, string key) => Named(body, "clocks", key);
    private static JsonObject Named(JsonObject body, string list, string key) => (JsonObject)((JsonArray)body["protocol"]![list]!).First(one => Places.TextOf(one, "key") == key)!;
}
