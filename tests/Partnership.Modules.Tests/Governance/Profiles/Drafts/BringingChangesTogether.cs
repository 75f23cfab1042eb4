using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Modules.Tests.Profiles;
using Partnership.Platform.Profiles;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

/// <summary>Three versions of a profile, place by place.</summary>
public sealed class BringingChangesTogether
{
    private readonly JsonNode _was = Copy(), _ours = Copy(), _theirs = Copy();

    [Fact, Trait("Rule", "PLT-42")]
    public void Changes_of_different_places_all_stay_even_where_entries_were_added_moved_and_taken_away()
    {
        Clocks(_ours).RemoveAt(0);
        Clocks(_ours)[1]!["offset"] = 9;
        Clocks(_theirs)[3]!["offset"] = 12;
        Clocks(_theirs).Add(New("told-the-family"));

        var merged = ProfileMerge.Of(_was, _ours, _theirs, []);
        Assert.Empty(merged.Clashes);
        Assert.Equal(Clocks(_was).Select(Key).Skip(1).Append("told-the-family"), Clocks(merged.Body).Select(Key));
        Assert.Equal(("9", "12"), (Offset(merged.Body, "agency-checks"), Offset(merged.Body, "panel")));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void A_place_both_changed_stays_as_ours_and_is_told_until_theirs_is_chosen()
    {
        Clocks(_ours)[3]!["offset"] = 11;
        Clocks(_theirs)[3]!["offset"] = 12;
        var clash = Assert.Single(ProfileMerge.Of(_was, _ours, _theirs, []).Clashes);
        Assert.Equal(("$.protocol.clocks[3].offset", "10", "11", "12"), (clash.Path, clash.Was, clash.Ours, clash.Theirs));
        Assert.Equal("11", Offset(ProfileMerge.Of(_was, _ours, _theirs, []).Body, "panel"));
        Assert.Equal("12", Offset(ProfileMerge.Of(_was, _ours, _theirs, [clash.Path]).Body, "panel"));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void What_one_took_away_and_the_other_changed_is_told_either_way_round()
    {
        Clocks(_ours).RemoveAt(3);
        Clocks(_theirs)[3]!["offset"] = 12;
        var gone = ProfileMerge.Of(_was, _ours, _theirs, []);
        Assert.Null(Assert.Single(gone.Clashes).Ours);
        Assert.DoesNotContain("panel", Clocks(gone.Body).Select(Key));
        Assert.Contains("panel", Clocks(ProfileMerge.Of(_was, _ours, _theirs, [gone.Clashes[0].Path]).Body).Select(Key));

        var kept = ProfileMerge.Of(_was, _theirs, _ours, []);
        Assert.Null(Assert.Single(kept.Clashes).Theirs);
        Assert.Contains("panel", Clocks(kept.Body).Select(Key));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Every_field_of_every_part_has_its_form_and_its_words()
    {
        var places = new Queue<string>([""]);
        var fields = 0;
        while (places.TryDequeue(out var at))
            foreach (var member in ProfileShape.At(at.EndsWith('*') ? at[..^1] + "0" : at)?.Members ?? [])
                if (member.Kind == PartKind.Record) places.Enqueue(member.At);
                else if (member.Kind == PartKind.Records) places.Enqueue($"{member.At}.0");
                else
                {
                    fields++;
                    Assert.NotEmpty(ProfileWords.Field(member.At).Label);
                    Assert.False(member.Field is FieldKind.OneOf or FieldKind.SeveralOf && member.Choices.Count == 0 && ProfileWords.PointsTo(member.At) is null, member.At);
                }
        Assert.InRange(fields, 150, 1000);
    }

    private static JsonNode Copy() => JsonSerializer.SerializeToNode(Shipped.TowerHamlets, ProfileJson.Options)!;
    private static JsonArray Clocks(JsonNode body) => (JsonArray)body["protocol"]!["clocks"]!;
    private static string? Key(JsonNode? clock) => Places.TextOf(clock, "key");
    private static string? Offset(JsonNode body, string key) => Clocks(body).First(one => Key(one) == key)!["offset"]!.ToString();
    private static JsonObject New(string key) => new() { ["key"] = key, ["title"] = key, ["start"] = "referred", ["offset"] = 1, ["unit"] = "hours" };
}
