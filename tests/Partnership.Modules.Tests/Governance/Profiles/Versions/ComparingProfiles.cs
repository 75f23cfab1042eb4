using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Modules.Tests.Profiles;
using Partnership.Platform.Profiles;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Versions;

public sealed class ComparingProfiles
{
    [Fact, Trait("Rule", "PLT-42")]
    public void A_changed_offset_is_told_in_the_fields_words()
    {
        var now = TowerHamlets();
        Clock(now, "panel")["offset"] = 12;
        var told = Assert.Single(ProfileComparison.Of(TowerHamlets(), now));
        Assert.Contains("Rapid Review Panel held", told.Place);
        Assert.Equal(("10", "12"), (told.Was, told.Now));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Entries_are_followed_by_their_key_when_one_is_added_before_them()
    {
        var now = TowerHamlets();
        var clocks = now["protocol"]!["clocks"]!.AsArray();
        var added = Clock(now, "panel").DeepClone();
        added["key"] = "another";
        added["title"] = "Another limit";
        clocks.Insert(0, added);
        Clock(now, "decision")["offset"] = 14;

        var told = ProfileComparison.Of(TowerHamlets(), now);
        Assert.Equal(2, told.Count);
        Assert.Contains(told, one => one.Was is null && one.Place.Contains("Another limit"));
        Assert.Contains(told, one => one is { Was: "15", Now: "14" });
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void What_was_taken_away_is_named_and_what_moved_is_said_to_have_moved()
    {
        var now = TowerHamlets();
        var stages = now["protocol"]!["stages"]!.AsArray();
        stages.RemoveAt(stages.Count - 2);
        var first = stages[0]!;
        stages.RemoveAt(0);
        stages.Add(first);

        var told = ProfileComparison.Of(TowerHamlets(), now);
        Assert.Equal(2, told.Count);
        Assert.Contains(told, one => one.Now is null && one.Place.Contains("Threshold not met"));
        Assert.Contains(told, one => one.Place.EndsWith("moved", StringComparison.Ordinal) && one is { Was: "1st of 11", Now: "10th of 10" });
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Keys_are_told_by_the_titles_of_what_they_point_to()
    {
        var now = TowerHamlets();
        now["protocol"]!["signOff"]!["countersignatory"] = "strategy-manager";
        Assert.Equal("Strategy Manager", Assert.Single(ProfileComparison.Of(TowerHamlets(), now)).Now);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Two_keys_of_one_title_still_differ()
    {
        var (was, now) = (TowerHamlets(), TowerHamlets());
        foreach (var role in was["roles"]!.AsArray().Concat(now["roles"]!.AsArray())) role!["title"] = "The same title";
        now["protocol"]!["signOff"]!["countersignatory"] = "strategy-manager";
        Assert.Contains("strategy-manager", Assert.Single(ProfileComparison.Of(was, now)).Now);
    }

    [Fact, Trait("Rule", "PLT-42")]
    public void Profiles_differ_exactly_where_a_value_was_changed()
    {
        var leaves = Leaves(TowerHamlets(), "$").ToList();
        var changes = Gen.ListOf(Gen.Choose(0, leaves.Count - 1), 4).Select(picked => picked.Distinct().ToList());
        Prop.ForAll(changes.ToArbitrary(), picked =>
        {
            var now = TowerHamlets();
            foreach (var at in picked) Change(now, leaves[at]);
            var told = ProfileComparison.Of(TowerHamlets(), now).Select(one => one.Path).ToHashSet();
            return told.Count == 0 == (picked.Count == 0) && picked.All(at => told.Contains(leaves[at]) || told.Any(path => leaves[at].StartsWith(path + ".", StringComparison.Ordinal)));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Every number, yes or no, and words that name nothing, by JSON path.</summary>
    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject record => record.Where(one => one.Value is not null && one.Key is not ("key" or "name" or "letters" or "when" or "date" or "value" or "role" or "agency" or "team" or "from"))
            .SelectMany(one => Leaves(one.Value!, $"{path}.{one.Key}")),
        JsonArray list => list.SelectMany((one, at) => one is JsonObject ? Leaves(one, $"{path}[{at}]") : []),
        _ => [path],
    };

    private static void Change(JsonNode body, string path)
    {
        var at = Places.OfJsonPath(path);
        var (around, last) = (Places.Find(body, Places.Around(at))!, Places.Steps(at)[^1]);
        around[last] = around[last]!.GetValueKind() switch
        {
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            JsonValueKind.Number => around[last]!.GetValue<int>() + 7,
            _ => around[last]!.GetValue<string>() + " otherwise",
        };
    }

    private static JsonNode Clock(JsonNode body, string key) => body["protocol"]!["clocks"]!.AsArray().Single(one => one!["key"]!.GetValue<string>() == key)!;

    private static JsonNode TowerHamlets() => JsonSerializer.SerializeToNode(Shipped.TowerHamlets, ProfileJson.Options)!;
}
