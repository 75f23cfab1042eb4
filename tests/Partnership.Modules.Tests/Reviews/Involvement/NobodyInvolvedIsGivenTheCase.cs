using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases.AddToTheTeam;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.CoOptAMember;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.NameASubstitute;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Involvement;

public sealed class NobodyInvolvedIsGivenTheCase(TestHost host) : IClassFixture<TestHost>
{
    private const string MayNot = "This person can’t be given this case. Choose somebody else, such as their deputy, or speak to the Business Manager.";
    private const string SameName = "Somebody of this name is in the referral. Make sure that it is not the same person, then tick this box.";
    private static readonly Actor Reviewer = Actors.Person("independent-reviewer", "Robin Hazel", "elft", AccessRole.IndependentReviewer);

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "REV-90")]
    public async Task Who_referred_by_their_account_or_left_their_work_address_is_not_let_in_and_the_words_do_not_say_why()
    {
        await host.Seat(Reviewer);
        var (byAccount, byAddress, apart) = (await host.CaseInScreening(), await host.CaseInScreening(), await host.CaseInScreening());
        await host.Told(byAccount, referral => referral.ComesFrom("elft", Reviewer.Person));
        await host.Told(byAddress, content: content => content with { Referrer = content.Referrer with { Email = AddressOf(Reviewer).ToUpperInvariant() } });

        Assert.Equal([MayNot], await Adding(byAccount));
        Assert.Equal([MayNot], await Adding(byAddress));
        await host.CloseCaseTo(apart, Reviewer);
        Assert.Equal([MayNot], await Adding(apart));
    }

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "PLT-72")]
    public async Task Somebody_of_a_name_in_the_referral_is_let_in_once_an_officer_made_sure_that_it_is_another()
    {
        await host.Seat(Reviewer);
        var made = await host.CaseInScreening();
        await host.Told(made, content: content => content with { Description = "The child was seen by robin hazel, a counsellor." });

        using var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.Empty(page.Page.QuerySelectorAll("[name='Input.NotTheOneNamed']"));
        await page.Press("Let them see it", ("Input.Email", AddressOf(Reviewer)), ("Input.Role", "Reviewer"), ("Input.Reason", "Reviews the case"));
        Assert.Equal([SameName], page.Errors);
        await page.Press("Let them see it", ("Input.NotTheOneNamed", "true"));

        Assert.Contains("They can see the case now", page.Text, StringComparison.Ordinal);
        Assert.Contains("Robin Hazel", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "HRD-14")]
    public async Task A_referrer_is_neither_asked_to_screen_nor_seated_nor_co_opted_nor_a_substitute()
    {
        var made = await host.CaseInScreening();
        await host.Told(made, referral => referral.ComesFrom("icb", Actors.DesignatedNurse.Person));
        var screeners = new[] { Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent }.Select(one => one.Person ?? default).ToList();
        Assert.Equal([MayNot], Words(await host.Send(new ConveneScreening(made.Reference, screeners, host.Key()), Actors.Coordinator)));

        var reviewed = await host.CaseAtRapidReview();
        await host.Told(reviewed, referral => referral.ComesFrom("icb", Actors.DesignatedDoctor.Person));
        var free = await host.Send(new FreeDays(reviewed.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("No such case.");
        await host.Do(host.PanelOn(reviewed, free.Days[0]) with { WhyLate = "The next free day" });
        var panel = await host.PanelOf(reviewed);
        Assert.Null(panel.Attendee(Actors.DesignatedDoctor.Person));
        Assert.NotNull(panel.Attendee(Actors.DesignatedNurse.Person));
        Assert.Equal([MayNot], Words(await host.Send(new CoOptAMember(reviewed.Reference, Actors.DesignatedDoctor.Person, "Knows children’s medicine", host.Key()), Actors.Coordinator)));
        Assert.Equal([MayNot], Words(await host.Send(new NameASubstitute(reviewed.Reference, Actors.DesignatedNurse.Person ?? default, Actors.DesignatedDoctor.Person, "Away", host.Key()), Actors.Coordinator)));
    }

    [Fact, Trait("Rule", "HRD-16"), Trait("Rule", "PLT-12")]
    public async Task Comparing_names_leaves_an_entry_without_a_name_and_nothing_else()
    {
        await host.Seat(Reviewer);
        var made = await host.CaseInScreening();
        await Adding(made);
        using var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");
        Assert.Contains("compared names with the referral, before giving somebody the case", page.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Adding(TestCase made) =>
        Words(await host.Send(new AddToTheTeam(made.Reference, AddressOf(Reviewer), "Reviewer", "Reviews the case", null, host.Key()), Actors.Coordinator));

    private static IReadOnlyList<string> Words(Outcome outcome) => [.. outcome.Refusals.Select(one => one.Words)];

    private static string AddressOf(Actor who) => $"{who.Person?.Value:n}@example.org";
}
