using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Partnership.Kernel.Identity;
using Partnership.Reviews.AgencyChecks;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class PagesForAgencies(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "REV-31")]
    [InlineData("")]
    [InlineData("/contact")]
    [InlineData("/send")]
    [InlineData("/shared")]
    public async Task Somebody_not_signed_in_is_asked_to_and_others_find_nothing(string page)
    {
        var made = await host.CaseWithChecks();

        using var nobody = host.ClientOf(null, followRedirects: false);
        using var redirected = await nobody.GetAsync(new Uri($"/checks/{made.Reference}{page}", UriKind.Relative));
        Assert.StartsWith("/sign-in", redirected.Headers.Location?.OriginalString, StringComparison.Ordinal);
        foreach (var other in new[] { Actors.HousingLead, Actors.Coordinator, Actors.YoungScrutineer, Actors.Administrator })
            Assert.Equal(HttpStatusCode.NotFound, (await As(other, $"/checks/{made.Reference}{page}")).Status);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task An_agency_without_check_forms_is_told_what_will_come()
    {
        using var page = await As(Actors.Person("agency-safeguarding-lead", "Lead of Early Help", "early-help", AccessRole.AgencySafeguardingLead), "/checks");

        Assert.Contains("Your agency has not been asked", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-31"), Trait("Rule", "PLT-71")]
    public async Task The_lead_fills_in_the_form_part_by_part_sees_exactly_what_is_sent_and_sends_it()
    {
        var made = await host.CaseWithChecks();
        using var lead = await As(Actors.BartsLead, "/checks");
        Assert.Contains(made.Reference, lead.Text, StringComparison.Ordinal);

        await lead.Open($"/checks/{made.Reference}");
        Assert.Contains(CheckBuilder.About, lead.Text, StringComparison.Ordinal);
        Assert.Contains("Not started", lead.Text, StringComparison.Ordinal);

        await lead.Open($"/checks/{made.Reference}/records");
        Assert.Contains("Help with this question", lead.Text, StringComparison.Ordinal);
        await lead.Press("Save and go back to the form", ("Input.Answers[records-held].Yes", "false"), ("Input.Answers[records-searched].Words", "All systems"));
        Assert.Contains("Draft saved at 9am. Not sent", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Completed", lead.Text, StringComparison.Ordinal);

        await lead.Open($"/checks/{made.Reference}/send");
        Assert.Contains("We hold nothing on this family", lead.Text, StringComparison.Ordinal);
        await lead.Press("Send the check form");
        Assert.Equal($"/checks/{made.Reference}", lead.Address);
        Assert.Contains("Sent by Agency safeguarding lead, Barts Health", lead.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/checks/{made.Reference}/records")).Status);
    }

    [Fact, Trait("Rule", "REV-32"), Trait("Rule", "PLT-72")]
    public async Task Sending_an_empty_form_says_next_to_each_question_what_is_missing_and_sends_nothing()
    {
        var made = await host.CaseWithChecks();
        using var lead = await As(Actors.BartsLead, $"/checks/{made.Reference}/contact");
        await lead.Press("Save and go back to the form", ("Input.Answers[history].Words", "Known since 2024"));
        await lead.Open($"/checks/{made.Reference}/send");

        await lead.Press("Send the check form");

        Assert.Contains("Answer “Good practice”", lead.Errors);
        Assert.NotNull(lead.Page.QuerySelector("#Input_Answers_good-practice_ .govuk-error-message"));
        Assert.Contains("Known since 2024", lead.Text, StringComparison.Ordinal);
        Assert.Empty((await host.ChecksOf(made, "barts-health"))[0].Versions);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task A_member_is_shown_the_whole_form_without_a_button_to_send_it()
    {
        var made = await host.CaseWithChecks();

        using var member = await As(Actors.BartsMember, $"/checks/{made.Reference}/send");

        Assert.Contains("Only your agency’s safeguarding lead can send the form", member.Text, StringComparison.Ordinal);
        Assert.Empty(member.Page.QuerySelectorAll("main form"));
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Without_JavaScript_a_conflict_shows_both_versions_and_both_can_be_kept()
    {
        var made = await host.CaseWithChecks();
        using var lead = await As(Actors.BartsLead, $"/checks/{made.Reference}/contact");
        using var member = await As(Actors.BartsMember, $"/checks/{made.Reference}/contact");
        await lead.Press("Save and go back to the form", ("Input.Answers[history].Words", "The lead’s account"));

        await member.Press("Save and go back to the form", ("Input.Answers[history].Words", "The member’s account"));

        Assert.Contains("Agency safeguarding lead, Barts Health saved this section", member.Text, StringComparison.Ordinal);
        Assert.Equal("The member’s account", member.Page.QuerySelector("textarea[name='Input.Answers[history].Words']")?.TextContent);
        Assert.Contains("The lead’s account", member.Text, StringComparison.Ordinal);

        await member.Press("Keep both versions");
        await member.Open($"/checks/{made.Reference}/contact");
        Assert.Equal("The lead’s account\n\nThe member’s account", member.Page.QuerySelector("textarea[name='Input.Answers[history].Words']")?.TextContent.ReplaceLineEndings("\n"));
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task What_saves_itself_answers_with_the_time_or_with_who_was_quicker()
    {
        var made = await host.CaseWithChecks();
        using var client = host.ClientOf(Actors.BartsMember);
        var address = new Uri($"/checks/{made.Reference}/contact", UriKind.Relative);
        var form = await client.GetStringAsync(address);
        Assert.Contains($"data-autosave-url=\"/checks/{made.Reference}/contact?handler=Autosave\"", form, StringComparison.Ordinal);

        using var saved = await client.PostAsync(new Uri(address + "?handler=Autosave", UriKind.Relative), Typed(form, "Begun"));
        Assert.Equal("9am", (await saved.Content.ReadFromJsonAsync<Dictionary<string, System.Text.Json.JsonElement>>())?["savedAt"].GetString());
        Assert.Equal("1", saved.Headers.GetValues("X-Draft-Version").Single());

        using var lead = await As(Actors.BartsLead, address.OriginalString);
        await lead.Press("Save and go back to the form", ("Input.Answers[history].Words", "Finished"));
        using var late = await client.PostAsync(new Uri(address + "?handler=Autosave", UriKind.Relative), Typed(form, "Begun, and more"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Agency safeguarding lead, Barts Health", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task Shared_checks_are_read_by_the_agencies_whose_own_was_accepted()
    {
        var made = await host.CaseWithSharedChecks();

        using var housing = await As(Actors.HousingLead, $"/checks/{made.Reference}/shared");

        Assert.Contains("Barts Health", housing.Text, StringComparison.Ordinal);
        Assert.Contains($"{CheckBuilder.Analysis} (barts-health)", housing.Text, StringComparison.Ordinal);
        Assert.Empty(housing.Page.QuerySelectorAll("p-details, p-tag, partial"));
    }

    private async Task<Visitor> As(Actor actor, string path) => await new Visitor(host.ClientOf(actor)).Open(path);

    private static FormUrlEncodedContent Typed(string form, string words) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = Hidden(form, "__RequestVerificationToken"),
        ["Form"] = Hidden(form, "Form"),
        ["Seen"] = Hidden(form, "Seen"),
        ["Input.Answers[history].Words"] = words,
    });

    private static string Hidden(string form, string name) => Regex.Match(form, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;
}
