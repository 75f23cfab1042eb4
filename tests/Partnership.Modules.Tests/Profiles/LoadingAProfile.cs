using System.Text.Json;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;
using Xunit;

namespace Partnership.Modules.Tests.Profiles;

public sealed class LoadingAProfile
{
    [Fact, Trait("Rule", "PLT-40")]
    public void Tower_Hamlets_loads_whole()
    {
        var profile = Shipped.TowerHamlets;
        Assert.Equal(("tower-hamlets", "TH", "Strategy Manager"), (profile.Name, profile.Partnership.ReferencePrefix, profile.Partnership.BusinessManagerTitle));
        Assert.Equal("icb", profile.AgencyOfEmail("designated.nurse@ICB.nhs.example")?.Key);
        Assert.Null(profile.AgencyOfEmail("somebody@elsewhere.example"));
        Assert.Equal("police", profile.StatutoryPartner(StatutorySeat.Police).Key);
    }

    [Fact, Trait("Rule", "PLT-40")]
    public void What_the_database_holds_of_a_profile_reads_back_as_it_was()
    {
        var written = JsonSerializer.Serialize(Shipped.TowerHamlets, ProfileJson.Options);
        var read = JsonSerializer.Deserialize<Profile>(written, ProfileJson.Options);
        Assert.Equal(written, JsonSerializer.Serialize(read, ProfileJson.Options));
    }

    [Fact, Trait("Rule", "PLT-05"), Trait("Rule", "PLT-40")]
    public void Every_access_the_platform_knows_is_given_by_a_role()
    {
        var given = Shipped.TowerHamlets.Roles.SelectMany(role => role.Gives).ToHashSet();
        Assert.Empty(Enum.GetValues<AccessRole>().Except(given));
    }

    [Fact, Trait("Rule", "REV-10"), Trait("Rule", "REV-40"), Trait("Rule", "REV-46")]
    public void Tower_Hamlets_is_screened_by_three_decided_by_eight_and_signed_by_three()
    {
        var protocol = Shipped.TowerHamlets.Protocol;
        Assert.Equal(["head-of-quality-assurance", "designated-nurse", "det-supt-public-protection"], protocol.Screening!.Screeners);
        Assert.DoesNotContain(protocol.Clocks, clock => clock.Ends is CaseEvent.ScreeningConvened or CaseEvent.ScreeningDecision);
        Assert.Equal(8, protocol.Panel.Core.Count);
        Assert.Equal(["strategy-manager", "coordinator"], protocol.Panel.WithoutVote.Select(seat => seat.Role));
        Assert.Equal(3, protocol.SignOff.Signatories.Count);
        Assert.Equal("executive-chair", protocol.SignOff.Countersignatory);
        Assert.Equal(1, protocol.Panel.BackToBack.WorkingDays);
    }

    [Theory, Trait("Rule", "PLT-40")]
    [InlineData("roles.json", "\"agency\": \"icb\"", "\"agency\": \"icbb\"", "$.roles[5].agency", "there is no agency “icbb”")]
    [InlineData("roles.json", "\"platform-administrator\"]", "\"owner\"]", "$.roles[35].gives[0]", "is none of")]
    [InlineData("partnership.json", "\"shortName\"", "\"shortname\"", "$.shortname", "nothing is called “shortname” here")]
    [InlineData("partnership.json", "#0b5563", "#7fd4e4", "$.accentColour", "can't be read well")]
    [InlineData("agencies.json", "\"icb.nhs.example\"", "\"council.example\"", "$.agencies[0].emailDomains[0]", "more than one agency")]
    [InlineData("groups.json", "\"executive-chair\"", "\"nobody\"", "$.groups[0].chairs[0]", "there is no role “nobody”")]
    [InlineData("calendar.json", "2025-12-19", "19 December", "$.terms[0].to", "is no date")]
    [InlineData("calendar.json", "2025-12-19", "2025-01-19", "$.terms[0]", "ends before it begins")]
    [InlineData("retention.json", "\"years\": 35", "\"years\": \"35\"", "$.retention[0].years", "expected a whole number, found text")]
    [InlineData("themes.json", "\"professional-curiosity\"", "\"Professional Curiosity\"", "$.themes[0].key", "can't be a key")]
    [InlineData("../law/england.json", "\"to\": \"2022-06-30\"", "\"to\": \"2022-07-01\"", "$.texts[16]", "two wordings of “several-areas” hold on the same day")]
    [InlineData("budget.json", ", \"source\": \"S0:122-128\"", "", "$.lines[0]", "“source” is missing")]
    public void What_is_wrong_is_named_by_file_place_and_reason(string file, string was, string now, string path, string reason)
    {
        using var copy = new CopiedProfile("tower-hamlets");
        copy.Change(file, was, now);

        var loaded = ProfileFolder.Load(copy.Folder);

        Assert.False(loaded.IsWhole);
        Assert.Contains(loaded.Problems, one => one.File == file.Replace("../", "") && one.Path == path && one.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-40")]
    public void A_file_cut_in_half_is_named_with_line_and_position_and_nothing_half_loads()
    {
        using var copy = new CopiedProfile("tower-hamlets");
        var text = File.ReadAllText(copy["roles.json"]);
        File.WriteAllText(copy["roles.json"], text[..(text.Length / 2)]);

        var loaded = ProfileFolder.Load(copy.Folder);

        Assert.Null(loaded.Profile);
        var problem = Assert.Single(loaded.Problems);
        Assert.Equal("roles.json", problem.File);
        Assert.Matches(@"line \d+, position \d+", problem.Reason);
    }

    [Fact, Trait("Rule", "PLT-40")]
    public void Everything_wrong_is_said_at_once()
    {
        using var copy = new CopiedProfile("tower-hamlets");
        File.Delete(copy["themes.json"]);
        copy.Change("budget.json", "\"title\"", "\"tittle\"");
        copy.Change("acronyms.json", "[", "{");

        var files = ProfileFolder.Load(copy.Folder).Problems.Select(one => one.File).ToHashSet();

        Assert.Equal(["acronyms.json", "budget.json", "themes.json"], files.Order());
    }

    [Fact, Trait("Rule", "PLT-43"), Trait("Rule", "HRD-06")]
    public void The_law_of_the_day_is_what_held_on_that_day()
    {
        string Words(string date) => Assert.Single(Shipped.TowerHamlets.Law.On(DateOnly.Parse(date), LawKind.LocalCircumstance), text => text.Key == "several-areas").Words;

        Assert.Contains("clinical commissioning group", Words("2022-06-30"), StringComparison.Ordinal);
        Assert.Contains("integrated care board", Words("2022-07-01"), StringComparison.Ordinal);
        Assert.Empty(Shipped.TowerHamlets.Law.On(DateOnly.Parse("2026-11-21"), LawKind.RegimeChange));
    }

    [Fact, Trait("Rule", "PLT-43")]
    public void The_criteria_of_the_law_are_complete()
    {
        var law = Shipped.TowerHamlets.Law;
        int Count(LawKind kind) => law.On(DateOnly.Parse("2026-11-21"), kind).Count;

        Assert.Equal((4, 4, 3, 4), (Count(LawKind.LocalCriterion), Count(LawKind.LocalCircumstance), Count(LawKind.NationalCriterion), Count(LawKind.NationalCircumstance)));
        Assert.Equal((8, 11, 12), (Count(LawKind.ScreeningPrompt), Count(LawKind.ReviewMethod), Count(LawKind.ReportCheck)));
    }
}
