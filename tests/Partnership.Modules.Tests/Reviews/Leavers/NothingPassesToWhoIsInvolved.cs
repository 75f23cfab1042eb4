using System.Net;
using Partnership.Governance.People.HandOn;
using Partnership.Modules.Tests.Governance;
using Partnership.Modules.Tests.Reviews.Involvement;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Leavers;

/// <summary>What a leaver leaves passes in reactions, where nobody asks and the site itself compares. A host each: people leave for good.</summary>
public sealed class NothingPassesToWhoIsInvolved : IAsyncLifetime
{
    private const string MakeSure = "somebody of this name is in the referral, so make sure that it is not the same person";
    private readonly TestHost _host = new();

    public Task InitializeAsync() => ((IAsyncLifetime)_host).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "PLT-07")]
    public async Task A_place_is_not_handed_on_to_who_referred_by_their_account_or_address_nor_to_somebody_of_a_name_in_the_referral()
    {
        var (byAccount, byAddress, byName, apart) = (await _host.CaseInScreening(), await _host.CaseInScreening(), await _host.CaseInScreening(), await _host.CaseInScreening());
        var (leaver, successor) = (await _host.Reader("Leaving reviewer"), await _host.Reader("Robin Hazel"));
        foreach (var made in new[] { byAccount, byAddress, byName, apart }) await _host.Admit(made, leaver);
        await _host.Leaves(leaver);
        var address = await _host.AddressOf(successor);
        await _host.Told(byAccount, referral => referral.ComesFrom("elft", successor.Person));
        await _host.Told(byAddress, content: content => content with { Referrer = content.Referrer with { Email = address.ToUpperInvariant() } });
        await _host.Told(byName, content: content => content with { Description = "The child was seen by robin hazel, a counsellor." });

        await _host.Do(new HandOn(leaver.Person ?? default, successor.Person?.Value, [], "Takes over the post", CaseBuilder.Key(_host)));
        await _host.Deliver();

        Assert.Equal(HttpStatusCode.OK, await _host.Opens(successor, apart));
        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/people/{leaver.Person}/hand-on");
        Assert.DoesNotContain(apart.Reference, officer.Text, StringComparison.Ordinal);
        foreach (var made in new[] { byAccount, byAddress, byName })
        {
            Assert.Equal(HttpStatusCode.NotFound, await _host.Opens(successor, made));
            Assert.Contains(made.Reference, officer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(["reviews.case-handed-on"], await _host.MailsAbout(successor.Person ?? default));
    }

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "PLT-07")]
    public async Task A_threshold_decision_does_not_return_to_a_role_whose_holder_referred_but_to_another_who_holds_it()
    {
        var made = await _host.CaseInScreening();
        var referrer = await _host.Successor("Next Designated Nurse", "designated-nurse");
        await _host.Told(made, referral => referral.ComesFrom("icb", referrer));
        await _host.Leaves(Actors.DesignatedNurse);
        await _host.Deliver();
        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.DoesNotContain("Next Designated Nurse", officer.Text, StringComparison.Ordinal);
        Assert.Empty(await _host.MailsAbout(referrer));

        var other = await _host.Successor("Other Designated Nurse", "designated-nurse");
        await _host.Deliver();
        await officer.Open($"/cases/{made.Reference}/people");
        Assert.DoesNotContain("Next Designated Nurse", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Other Designated Nurse", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["reviews.screening-convened"], await _host.MailsAbout(other));
    }

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "PLT-07")]
    public async Task A_seat_does_not_return_to_a_role_whose_holder_referred()
    {
        var made = await _host.CaseWithPanel();
        var referrer = await _host.Successor("Next Designated Doctor", "designated-doctor");
        await _host.Told(made, referral => referral.ComesFrom("icb", referrer));
        await _host.Leaves(Actors.DesignatedDoctor);
        await _host.Deliver();

        var panel = await _host.PanelOf(made);
        Assert.Null(panel.Attendee(referrer));
        Assert.Null(panel.Attendee(Actors.DesignatedDoctor.Person)?.ReplacedBy);
        Assert.Empty(await _host.MailsAbout(referrer));
    }

    [Fact, Trait("Rule", "HRD-14"), Trait("Rule", "PLT-07")]
    public async Task What_is_a_roles_passes_to_somebody_of_a_name_in_the_referral_and_the_story_asks_to_make_sure()
    {
        var made = await _host.CaseInScreening();
        var next = await _host.Successor("Robin Hazel", "designated-nurse");
        await _host.Told(made, content: content => content with { ServicesInvolved = "Robin Hazel, school counsellor" });
        await _host.Leaves(Actors.DesignatedNurse);
        await _host.Deliver();

        Assert.Equal(["reviews.screening-convened"], await _host.MailsAbout(next));
        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");
        Assert.Contains(MakeSure, officer.Text, StringComparison.Ordinal);
    }
}
