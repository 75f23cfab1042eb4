using System.Net;
using Partnership.Reviews.Cases.AddToTheTeam;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Cases;

public sealed class CasePages(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> Pages => ["", "/referral", "/threshold", "/threshold/decision", "/convene", "/awareness", "/notification", "/notification/data-sheet", "/notification/correct", "/people", "/people/shut-out", "/looked", "/extend"];

    [Theory, MemberData(nameof(Pages)), Trait("Rule", "PLT-04"), Trait("Rule", "REV-90")]
    public async Task A_page_of_a_case_asks_to_sign_in_and_is_not_there_for_who_need_not_know(string page)
    {
        var made = await host.ReferredCase();

        using var nobody = host.ClientOf(null, followRedirects: false);
        using var redirected = await nobody.GetAsync(At(made, page));
        Assert.Equal(HttpStatusCode.Redirect, redirected.StatusCode);
        Assert.StartsWith("/sign-in", redirected.Headers.Location?.OriginalString, StringComparison.Ordinal);
        foreach (var stranger in new[] { Actors.DesignatedNurse, Actors.Administrator, Actors.YoungScrutineer, Actors.Apprentice })
        {
            using var client = host.ClientOf(stranger);
            using var answer = await client.GetAsync(At(made, page));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Pages)), Trait("Rule", "REV-90")]
    public async Task A_page_of_a_case_opens_for_its_officers(string page)
    {
        var made = await host.CaseAtRapidReview();

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open(At(made, page).OriginalString);

        Assert.Contains(made.Reference, officer.Page.Body?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Page.All, one => one.LocalName.StartsWith("p-", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-92"), Trait("Rule", "PLT-14")]
    public async Task Overview_queue_and_list_show_reference_and_initials_never_the_name()
    {
        var made = await host.ReferredCase("Rowan", "Sycamore");
        foreach (var page in new[] { $"/cases/{made.Reference}", "/referrals", "/cases" })
        {
            using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open(page);
            var text = officer.Page.Body?.TextContent ?? "";
            Assert.Contains(made.Reference, text, StringComparison.Ordinal);
            Assert.Contains("R.S.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Sycamore", text, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "PLT-10"), Trait("Rule", "PLT-12")]
    public async Task Reading_the_referral_shows_the_child_and_leaves_a_trace_that_officers_see()
    {
        var made = await host.ReferredCase("Rowan", "Sycamore");
        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/cases/{made.Reference}/referral");
        Assert.Contains("Rowan Sycamore", manager.Page.Body?.TextContent, StringComparison.Ordinal);
        // What was sent is read here, not changed.
        Assert.Empty(manager.Page.QuerySelectorAll("main .govuk-summary-list__actions, main a[href='']"));

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/looked");
        Assert.Contains(officer.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("Strategy Manager", StringComparison.Ordinal) && row.TextContent.Contains("read the referral", StringComparison.Ordinal));

        await officer.Open($"/cases/{made.Reference}");
        var story = officer.Page.QuerySelector(".moj-timeline")?.TextContent ?? "";
        Assert.Contains("Coordinator sent a referral", story, StringComparison.Ordinal);
        Assert.DoesNotContain("read the referral", story, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-32"), Trait("Rule", "BYD-01"), Trait("Rule", "REV-21")]
    public async Task The_header_tells_what_happens_next_and_how_each_date_was_worked_out()
    {
        var made = await host.CaseAtRapidReview(new DateOnly(2026, 11, 21));

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");

        var header = officer.Page.QuerySelector(".moj-identity-bar")?.TextContent ?? "";
        Assert.Contains("14 working days left", header, StringComparison.Ordinal);
        Assert.Contains("Friday 11 December 2026", header, StringComparison.Ordinal);
        Assert.Contains("15 working days from the notification on Saturday 21 November 2026", header, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", header, StringComparison.Ordinal);
        Assert.Equal("What happens next", officer.Page.QuerySelector("h1")?.LastChild?.TextContent.Trim());
        Assert.StartsWith("The agencies send back their checks", officer.Page.QuerySelector(".govuk-body-l")?.TextContent, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/checks");
        Assert.Contains("Next: the agencies send back their checks", officer.Page.QuerySelector(".identity__next")?.TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-90")]
    public async Task Somebody_added_for_a_reason_sees_the_case_until_their_access_ends()
    {
        await host.Seat(Actors.HousingLead);
        var made = await host.ReferredCase();
        var email = $"{Actors.HousingLead.Person?.Value:n}@example.org";
        await host.Do(new AddToTheTeam(made.Reference, email, "Housing officer", "Knows the tenancy", null, host.Key()));
        using var housing = host.ClientOf(Actors.HousingLead);
        using (var sees = await housing.GetAsync(At(made, ""))) Assert.Equal(HttpStatusCode.OK, sees.StatusCode);

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.Contains("Knows the tenancy", officer.Page.Body?.TextContent, StringComparison.Ordinal);
        await officer.Press("End access", ("why", "The tenancy ended"));

        using var gone = await housing.GetAsync(At(made, ""));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact, Trait("Rule", "REV-90")]
    public async Task A_young_scrutineer_is_never_let_in()
    {
        await host.Seat(Actors.YoungScrutineer);
        var made = await host.ReferredCase();

        var refused = await host.Send(new AddToTheTeam(made.Reference, $"{Actors.YoungScrutineer.Person?.Value:n}@example.org", "Visitor", "Wants to see", null, host.Key()), Actors.Coordinator);

        Assert.Equal("Young Scrutineers never see cases.", Assert.Single(refused.Refusals).Words);
    }

    private static Uri At(TestCase made, string page) => new($"/cases/{made.Reference}{page}", UriKind.Relative);
}
