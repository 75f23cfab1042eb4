using System.Net;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class ReferringAsAFamily(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-02")]
    public async Task The_first_thing_said_is_what_to_do_when_a_child_is_in_danger()
    {
        using var parent = await host.Visitor().Open("/refer");

        var (danger, form) = (parent.Text.IndexOf("If a child is in danger now", StringComparison.Ordinal), parent.Text.IndexOf("Who are you?", StringComparison.Ordinal));
        Assert.InRange(danger, 0, form - 1);
        Assert.NotNull(parent.Page.QuerySelector("a[href='tel:999']"));
        Assert.Contains("020 7946 0150", parent.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "REV-02")]
    [InlineData("/refer")]
    [InlineData("/refer/family")]
    [InlineData("/refer/family/you")]
    [InlineData("/refer/professional")]
    [InlineData("/follow-up")]
    public async Task Every_public_page_can_be_left_at_once_without_a_script(string page)
    {
        using var parent = await host.Visitor().Open(page);

        Assert.Equal("post", parent.Page.QuerySelector("form[action='/exit-this-page']")?.GetAttribute("method"));
    }

    [Fact, Trait("Rule", "REV-01"), Trait("Rule", "REV-04"), Trait("Rule", "REV-05"), Trait("Rule", "PLT-71")]
    public async Task A_parent_without_an_account_answers_one_question_a_page_and_gets_a_reference_and_a_code()
    {
        using var parent = await host.AtCheckOfFamily();
        Assert.Equal("/refer/family/check", parent.Address);
        Assert.Contains("Robin Quickthorn", parent.Text, StringComparison.Ordinal);

        await parent.Press("Send");

        Assert.Equal("/refer/sent", parent.Address);
        Assert.Matches("^TH-2026-[0-9]{4}$", parent.Reference());
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", parent.Code());
    }

    [Fact, Trait("Rule", "REV-05"), Trait("Rule", "REV-06")]
    public async Task Pressing_send_again_shows_the_same_code_and_makes_no_second_referral()
    {
        using var parent = await host.AtCheckOfFamily();
        var check = parent.Page;
        await parent.Press("Send");
        var (reference, code) = (parent.Reference(), parent.Code());

        await parent.Again(check);

        Assert.Equal("/refer/sent", parent.Address);
        Assert.Equal((reference, code), (parent.Reference(), parent.Code()));
    }

    [Fact, Trait("Rule", "REV-04"), Trait("Rule", "PLT-72")]
    public async Task A_question_that_must_be_answered_says_so_next_to_it()
    {
        using var parent = await host.Visitor().Open("/refer/family/you");
        await parent.Press(null);

        Assert.Equal(["Choose how you know the child"], parent.Errors);
        Assert.Contains("Choose how you know the child", parent.Page.QuerySelector("#Relationship-error")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.StartsWith("Error: ", parent.Page.Title, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-72"), Trait("Rule", "REV-06")]
    public async Task What_was_typed_is_kept_when_a_field_is_wrong()
    {
        using var parent = await host.Visitor().Open("/refer/family/you");
        await parent.Press(null, ("Relationship", "I am another relative"));
        await parent.Press(null, ("Forenames", "Robin"), ("Age", "seven"));

        Assert.Equal(["Age must be a whole number of years, from 0 to 25"], parent.Errors);
        Assert.Equal("Robin", parent.Page.QuerySelector("#Forenames")?.GetAttribute("value"));
        Assert.Equal("seven", parent.Page.QuerySelector("#Age")?.GetAttribute("value"));
    }

    [Fact, Trait("Rule", "REV-04")]
    public async Task Whoever_chooses_to_be_anonymous_is_asked_for_no_name_and_none_is_kept()
    {
        using var parent = await host.AtCheckOfFamily(naming: "Anonymous");
        Assert.Equal("/refer/family/check", parent.Address);
        Assert.DoesNotContain("Your name", parent.Text, StringComparison.Ordinal);
        await parent.Press("Send");
        Assert.Matches("TH-2026", parent.Reference());
    }

    [Theory, Trait("Rule", "REV-04"), Trait("Rule", "REV-92")]
    [InlineData("ToBusinessUnitOnly", false)]
    [InlineData("ToAgencies", true)]
    public async Task Who_stays_unnamed_to_the_agencies_is_named_to_the_business_unit_alone(string naming, bool named)
    {
        await host.SeatEverybody();
        using var parent = await host.AtCheckOfFamily(naming, "pat@home.example");
        await parent.Press("Send");
        var reference = parent.Reference();
        PersonId?[] screeners = [Actors.HeadOfQualityAssurance.Person, Actors.DesignatedNurse.Person, Actors.DetectiveSuperintendent.Person];
        await host.Do(new ConveneScreening(reference, [.. screeners.OfType<PersonId>()], host.Key()));

        using var officer = await host.Visitor(Actors.Coordinator).Open($"/cases/{reference}/referral");
        Assert.Contains("Pat Quickthorn", officer.Text, StringComparison.Ordinal);
        using var nurse = await host.Visitor(Actors.DesignatedNurse).Open($"/cases/{reference}/referral");
        Assert.Contains(Forms.Story, nurse.Text, StringComparison.Ordinal);
        foreach (var told in new[] { "Pat Quickthorn", "pat@home.example", "I am the child’s parent" }) Assert.Equal(named, nurse.Text.Contains(told, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "HRD-14")]
    public async Task Nobody_who_says_it_is_not_safe_gets_a_mail()
    {
        using var safe = await host.AtCheckOfFamily(email: "pat@home.example");
        await safe.Press("Send");
        using var unsafeToo = await host.AtCheckOfFamily(email: "kim@home.example", safe: "No");
        await unsafeToo.Press("Send");

        Assert.Equal(1, await host.Mails(safe.Reference()));
        Assert.Equal(0, await host.Mails(unsafeToo.Reference()));
    }

    [Fact, Trait("Rule", "REV-05"), Trait("Rule", "PLT-14")]
    public async Task Nothing_a_parent_told_is_in_the_clear_in_the_outbox_the_trail_or_the_tables()
    {
        using var parent = await host.AtCheckOfFamily(email: "robins.parent@home.example", story: "The unmistakable words of a parent");
        await parent.Press("Send");
        await host.Deliver();

        foreach (var table in await host.Tables())
            foreach (var word in new[] { "unmistakable", "Quickthorn", "robins.parent", parent.Code() })
                Assert.False(await host.Says(table, word), $"{table} says “{word}”");
        Assert.DoesNotContain(parent.Code(), parent.Address, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-06")]
    public async Task A_page_in_the_middle_without_a_form_says_that_nothing_is_kept()
    {
        using var somebody = await host.Visitor().Open("/refer/family/when");
        Assert.Equal("/form-closed", somebody.Address);
        Assert.Equal(HttpStatusCode.OK, somebody.Status);
    }

    [Fact, Trait("Rule", "REV-02")]
    public async Task Leaving_throws_the_answers_and_the_receipt_away()
    {
        using var parent = await host.AtCheckOfFamily();
        await parent.Press("Send");
        await parent.Leave();
        await parent.Open("/refer/sent");
        Assert.Equal("/form-closed", parent.Address);
    }

    [Fact, Trait("Rule", "REV-06")]
    public async Task An_answer_changed_from_the_check_page_comes_back_to_it()
    {
        using var parent = await host.AtCheckOfFamily();
        await parent.Open("/refer/family/services?return=check");
        await parent.Press(null, ("Words", "Only the housing office"));

        Assert.Equal("/refer/family/check", parent.Address);
        Assert.Contains("Only the housing office", parent.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-06"), Trait("Rule", "PLT-72")]
    public async Task A_story_longer_than_can_be_read_is_refused_in_words_and_not_lost()
    {
        using var parent = await host.AtCheckOfFamily();
        await parent.Open("/refer/family/what-happened?return=check");
        await parent.Press(null, ("Words", new string('x', 10_001)));

        Assert.Equal(["Your answer must be 10,000 characters or fewer; it has 10,001"], parent.Errors);
        Assert.Equal(10_001, parent.Page.QuerySelector("textarea")?.TextContent.Length);
    }
}
