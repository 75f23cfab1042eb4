using System.Net;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.HandOn;
using Partnership.Governance.People.RecordLeaving;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Governance;
using Partnership.Reviews.Cases.AddToTheTeam;
using Partnership.Reviews.Panels;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Leavers;

/// <summary>A host each: people leave for good.</summary>
public sealed class WhatALeaverLeaves : IAsyncLifetime
{
    private readonly TestHost _host = new();

    private DateOnly Today => London.Today(_host.Clock);

    public Task InitializeAsync() => ((IAsyncLifetime)_host).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-90")]
    public async Task What_waits_for_a_leaver_is_handed_on_in_one_step_and_access_moves_with_it()
    {
        var (first, second) = (await _host.CaseInScreening(), await _host.CaseAtRapidReview());
        var (leaver, successor) = (await Reader("Leaving reviewer"), await Reader("Next reviewer"));
        foreach (var made in new[] { first, second }) await Admit(made, leaver);
        await Leaves(leaver);

        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open("/home");
        Assert.Contains("Hand on what waits for Leaving reviewer", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/people/{leaver.Person}/hand-on");
        Assert.Contains($"A place on the team of {first.Reference}, as Reviewer", officer.Text, StringComparison.Ordinal);
        await officer.Press("Hand it on");
        Assert.Equal(["Choose who takes over.", "Say why, in a few words."], officer.Errors);
        await officer.Press("Hand it on", ("Input.To", $"{successor.Person}"), ("Input.Because", "Takes over the post"));
        Assert.Equal($"/people/{leaver.Person}", officer.Address);
        await _host.Deliver();

        foreach (var made in new[] { first, second })
        {
            Assert.Equal(HttpStatusCode.OK, await Opens(successor, made));
            Assert.Equal(HttpStatusCode.NotFound, await Opens(leaver, made));
            await officer.Open($"/cases/{made.Reference}/people");
            Assert.Contains("Takes over from Leaving reviewer: Takes over the post", officer.Text, StringComparison.Ordinal);
        }
        Assert.Contains("Nothing waits for them", (await officer.Open($"/people/{leaver.Person}/hand-on")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hand on what waits", (await officer.Open("/home")).Text, StringComparison.Ordinal);
        Assert.Equal(["reviews.case-handed-on", "reviews.case-handed-on"], await _host.MailsAbout(successor.Person ?? default));
    }

    [Fact, Trait("Rule", "PLT-07")]
    public async Task One_thing_goes_to_somebody_else_and_one_is_left_for_now()
    {
        var (first, second, third) = (await _host.CaseInScreening(), await _host.CaseInScreening(), await _host.CaseInScreening());
        var (leaver, successor, other) = (await Reader("Leaving reviewer"), await Reader("Next reviewer"), await Reader("Another reviewer"));
        foreach (var made in new[] { first, second, third }) await Admit(made, leaver);
        await Leaves(leaver);

        await _host.Do(new HandOn(leaver.Person ?? default, successor.Person?.Value, [new($"reviews.Named:{second.Id}", $"{other.Person}"), new($"reviews.Named:{third.Id}", HandOn.Stay)], "Shared out", CaseBuilder.Key(_host)));
        await _host.Deliver();

        Assert.Equal(HttpStatusCode.OK, await Opens(successor, first));
        Assert.Equal(HttpStatusCode.OK, await Opens(other, second));
        Assert.Equal(HttpStatusCode.NotFound, await Opens(successor, second));
        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/people/{leaver.Person}/hand-on");
        Assert.Contains(third.Reference, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Reference, officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "HRD-14")]
    public async Task Nobody_with_a_conflict_of_interest_is_given_the_case_and_an_officer_with_one_does_not_see_that_it_waits()
    {
        var made = await _host.CaseInScreening();
        var (leaver, conflicted) = (await Reader("Leaving reviewer"), await Reader("Related reviewer"));
        await Admit(made, leaver);
        await _host.CloseCaseTo(made, conflicted);
        await _host.CloseCaseTo(made, Actors.BusinessManager);
        await Leaves(leaver);

        var refused = await _host.Send(new HandOn(leaver.Person ?? default, conflicted.Person?.Value, [], "Takes over", CaseBuilder.Key(_host)), Actors.Coordinator);
        Assert.Contains("can’t go to Related reviewer", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
        using var manager = await new Visitor(_host.ClientOf(Actors.BusinessManager)).Open($"/people/{leaver.Person}/hand-on");
        Assert.Contains("Nothing waits for them", manager.Text, StringComparison.Ordinal);
        var hidden = await _host.Send(new HandOn(leaver.Person ?? default, (await Reader("Next reviewer")).Person?.Value, [], "Takes over", CaseBuilder.Key(_host)), Actors.BusinessManager);
        Assert.Contains("Nothing of this waits", Assert.Single(hidden.Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-44")]
    public async Task An_open_vote_returns_to_the_role_and_one_that_was_given_stays()
    {
        var made = await _host.CaseWithVotingOpen();
        await _host.Vote(made, Actors.DesignatedNurse, Choice.For);
        var next = await Successor("Next Designated Doctor", "designated-doctor");
        await Leaves(Actors.DesignatedDoctor);
        await Leaves(Actors.DesignatedNurse);
        await _host.Deliver();

        var panel = await _host.PanelOf(made);
        var seat = panel.Attendee(next);
        Assert.Equal(Actors.DesignatedDoctor.Person, seat?.SubstituteFor);
        Assert.True(seat?.Votes);
        Assert.True(panel.OpenMotion?.HasVoteOf(Actors.DesignatedNurse.Person ?? default));
        Assert.Null(panel.Attendee(Actors.DesignatedNurse.Person)?.ReplacedBy);
        Assert.Equal(["reviews.panel-invitation"], await _host.MailsAbout(next));
    }

    [Fact, Trait("Rule", "PLT-07")]
    public async Task Where_nobody_holds_the_role_an_open_vote_waits_until_somebody_is_given_it()
    {
        var made = await _host.CaseWithPanel();
        await Leaves(Actors.DesignatedDoctor);
        await _host.Deliver();
        Assert.Null((await _host.PanelOf(made)).Attendee(Actors.DesignatedDoctor.Person)?.ReplacedBy);

        var next = await Successor("Next Designated Doctor", "designated-doctor");
        await _host.Deliver();
        Assert.Equal(next, (await _host.PanelOf(made)).Attendee(Actors.DesignatedDoctor.Person)?.ReplacedBy);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-10")]
    public async Task An_open_threshold_decision_returns_to_the_role()
    {
        var made = await _host.CaseInScreening();
        var next = await Successor("Next Designated Nurse", "designated-nurse");
        await Leaves(Actors.DesignatedNurse);
        await _host.Deliver();

        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.Contains("Next Designated Nurse", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["reviews.screening-convened"], await _host.MailsAbout(next));
        Assert.Equal(HttpStatusCode.NotFound, await Opens(Actors.DesignatedNurse, made));
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-46")]
    public async Task A_missing_signature_is_asked_of_whoever_holds_the_role_and_what_was_signed_stands()
    {
        var made = await _host.CaseAtSigning();
        await _host.Do(await _host.Signing(made, Actors.PolicePartner), Actors.PolicePartner);
        await Leaves(Actors.IcbPartner);
        await Leaves(Actors.PolicePartner);
        await _host.Deliver();

        var next = await Successor("Next partner of the ICB", "dsp-icb");
        var police = await Successor("Next partner of the police", "dsp-police");
        await _host.Deliver();

        Assert.Equal(["reviews.sheet-to-sign"], await _host.MailsAbout(next));
        Assert.Empty(await _host.MailsAbout(police));
        Assert.Equal("BCU Commander", Assert.Single((await _host.SheetOf(made)).Round.Signatures).Name);
        var signer = new Actor(ActorKind.Person, next, "Next partner of the ICB", "icb", await _host.Send(new RolesHeldOn(next, Today), Actors.Coordinator));
        await _host.Do(await _host.Signing(made, signer), signer);
    }

    [Fact, Trait("Rule", "PLT-07")]
    public async Task A_leaver_is_not_let_into_a_case_any_more()
    {
        var made = await _host.CaseInScreening();
        var leaver = await Reader("Leaving reviewer");
        await Leaves(leaver);
        var refused = await Added(made, leaver);
        Assert.Contains("has left", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
    }

    private async Task<PersonId> Successor(string name, string role)
    {
        var person = await _host.Colleague(name);
        Assert.True((await _host.Give(person, role, Today)).Succeeded);
        return person;
    }

    /// <summary>Somebody who may see a case when they are let in by name.</summary>
    private async Task<Actor> Reader(string name)
    {
        var person = await _host.Colleague(name);
        await _host.Give(person, "independent-reviewer", Today);
        return new(ActorKind.Person, person, name, null, await _host.Send(new RolesHeldOn(person, Today), Actors.Coordinator));
    }

    private async Task Admit(TestCase made, Actor reader) => Assert.True((await Added(made, reader)).Succeeded);

    private async Task<Outcome> Added(TestCase made, Actor reader)
    {
        var contact = Assert.Single(await _host.Send(new ContactsOf([reader.Person ?? default]), Actors.Coordinator));
        return await _host.Send(new AddToTheTeam(made.Reference, contact.Email, "Reviewer", "Reviews the case", null, CaseBuilder.Key(_host)), Actors.Coordinator);
    }

    private Task Leaves(Actor leaver) => _host.Do(new RecordLeaving(leaver.Person ?? default, Today, "New post elsewhere", AtOnce: true), Actors.BusinessManager);

    private async Task<HttpStatusCode> Opens(Actor reader, TestCase made)
    {
        using var visitor = await new Visitor(_host.ClientOf(reader)).Open($"/cases/{made.Reference}");
        return visitor.Status;
    }
}
