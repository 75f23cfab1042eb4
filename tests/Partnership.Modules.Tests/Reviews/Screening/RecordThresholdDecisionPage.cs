using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Screening;

public sealed class RecordThresholdDecisionPage(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-11"), Trait("Rule", "PLT-43")]
    public async Task The_definition_of_serious_harm_and_the_prompts_stand_beside_the_form()
    {
        var made = await host.CaseInScreening();

        using var nurse = await new Visitor(host.ClientOf(Actors.DesignatedNurse)).Open($"/cases/{made.Reference}/threshold");

        Assert.EndsWith("Record the threshold decision", nurse.Heading, StringComparison.Ordinal);
        var aside = nurse.Page.QuerySelector("aside");
        Assert.Contains("The law on 23 November 2026", aside?.TextContent, StringComparison.Ordinal);
        Assert.True(aside?.QuerySelectorAll("li").Length >= 8);
        Assert.Empty(nurse.Page.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Fact, Trait("Rule", "REV-11"), Trait("Rule", "PLT-72")]
    public async Task What_is_missing_is_said_next_to_its_field_and_what_was_typed_is_kept()
    {
        var made = await host.CaseInScreening();
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/threshold");

        await officer.Press("Record decision", ("Input.HowConferred", "By telephone at noon"));

        Assert.Contains("Choose what was decided.", officer.Errors);
        Assert.Contains("Each must have checked their own agency’s system before deciding.", officer.Errors);
        Assert.Contains(officer.Page.QuerySelectorAll("input"), one => one.GetAttribute("value") == "By telephone at noon");
        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains("Threshold decision", officer.Page.QuerySelector(".moj-identity-bar")?.TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-11"), Trait("Rule", "REV-12"), Trait("Rule", "REV-91")]
    public async Task A_decision_that_is_filled_in_is_saved_and_can_be_read_with_each_ones_view()
    {
        var made = await host.CaseInScreening();
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/threshold");
        var screeners = new[] { Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent };
        List<(string, string)> typed =
        [
            ("Input.DecidedOn.Day", "23"), ("Input.DecidedOn.Month", "11"), ("Input.DecidedOn.Year", "2026"), ("Input.HowConferred", "By video"),
            ("Input.NatureOfAbuse", "Suspected neglect"), ("Input.SeriousHarm", "Serious impairment"), ("Input.LookedAfterChildDied", "false"),
            ("Input.Notifiable", "true"), ("Input.ReviewWanted", "true"), ("Input.Option", "meets-sin"), ("Input.Leads[0].Name", "The named nurse"),
            ("Input.Dissent", "The police saw no notifiable incident."),
        ];
        for (var i = 0; i < 3; i++)
            typed.AddRange([($"Input.Deciders[{i}].Person", $"{screeners[i].Person}"), ($"Input.Deciders[{i}].CheckedOwnSystem", "true"),
                ($"Input.Deciders[{i}].Notifiable", i == 2 ? "false" : "true"), ($"Input.Deciders[{i}].ReviewWanted", "true"), ($"Input.Deciders[{i}].View", $"View number {i}")]);

        await officer.Press("Record decision", [.. typed]);

        Assert.Empty(officer.Errors);
        Assert.Contains("Waiting for notification", officer.Page.QuerySelector(".moj-identity-bar")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("recorded the threshold decision", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/threshold/decision");
        Assert.Contains("View number 2", officer.Text, StringComparison.Ordinal);
        Assert.Contains("The police saw no notifiable incident.", officer.Text, StringComparison.Ordinal);
    }
}
