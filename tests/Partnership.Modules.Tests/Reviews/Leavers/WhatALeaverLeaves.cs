using System.Net;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.HandOn;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Governance;
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
        var (leaver, successor) = (await _host.Reader("Leaving reviewer"), await _host.Reader("Next reviewer"));
        foreach (var made in new[] { first, second }) await _host.Admit(made, leaver);
        await _host.Leaves(leaver);

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
            Assert.Equal(HttpStatusCode.OK, await _host.Opens(successor, made));
            Assert.Equal(HttpStatusCode.NotFound, await _host.Opens(leaver, made));
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
        var (leaver, successor, other) = (await _host.Reader("Leaving reviewer"), await _host.Reader("Next reviewer"), await _host.Reader("Another reviewer"));
        foreach (var made in new[] { first, second, third }) await _host.Admit(made, leaver);
        await _host.Leaves(leaver);

        await _host.Do(new HandOn(leaver.Person ?? default, successor.Person?.Value, [new($"reviews.Named:{second.Id}", $"{other.Person}"), new($"reviews.Named:{third.Id}", HandOn.Stay)], "Shared out", CaseBuilder.Key(_host)));
        await _host.Deliver();

        Assert.Equal(HttpStatusCode.OK, await _host.Opens(successor, first));
        Assert.Equal(HttpStatusCode.OK, await _host.Opens(other, second));
        Assert.Equal(HttpStatusCode.NotFound, await _host.Opens(successor, second));
        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/people/{leaver.Person}/hand-on");
        Assert.Contains(third.Reference, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Reference, officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "HRD-14")]
    public async Task Nobody_with_a_conflict_of_interest_is_given_the_case_and_an_officer_with_one_does_not_see_that_it_waits()
    {
        var made = await _host.CaseInScreening();
        var (leaver, conflicted) = (await _host.Reader("Leaving reviewer"), await _host.Reader("Related reviewer"));
        await _host.Admit(made, leaver);
        await _host.CloseCaseTo(made, conflicted);
        await _host.CloseCaseTo(made, Actors.BusinessManager);
        await _host.Leaves(leaver);

        var refused = await _host.Send(new HandOn(leaver.Person ?? default, conflicted.Person?.Value, [], "Takes over", CaseBuilder.Key(_host)), Actors.Coordinator);
        Assert.Contains("can’t go to Related reviewer", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
        using var manager = await new Visitor(_host.ClientOf(Actors.BusinessManager)).Open($"/people/{leaver.Person}/hand-on");
        Assert.Contains("Nothing waits for them", manager.Text, StringComparison.Ordinal);
        var hidden = await _host.Send(new HandOn(leaver.Person ?? default, (await _host.Reader("Next reviewer")).Person?.Value, [], "Takes over", CaseBuilder.Key(_host)), Actors.BusinessManager);
        Assert.Contains("Nothing of this waits", Assert.Single(hidden.Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-44")]
    public async Task An_open_vote_returns_to_the_role_and_one_that_was_given_stays()
    {
        var made = await _host.CaseWithVotingOpen();
        await _host.Vote(made, Actors.DesignatedNurse, Choice.For);
        var next = await _host.Successor("Next Designated Doctor", "designated-doctor");
        await _host.Leaves(Actors.DesignatedDoctor);
        await _host.Leaves(Actors.DesignatedNurse);
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
        await _host.Leaves(Actors.DesignatedDoctor);
        await _host.Deliver();
        Assert.Null((await _host.PanelOf(made)).Attendee(Actors.DesignatedDoctor.Person)?.ReplacedBy);

        var next = await _host.Successor("Next Designated Doctor", "designated-doctor");
        await _host.Deliver();
        Assert.Equal(next, (await _host.PanelOf(made)).Attendee(Actors.DesignatedDoctor.Person)?.ReplacedBy);
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-10")]
    public async Task An_open_threshold_decision_returns_to_the_role()
    {
        var made = await _host.CaseInScreening();
        var next = await _host.Successor("Next Designated Nurse", "designated-nurse");
        await _host.Leaves(Actors.DesignatedNurse);
        await _host.Deliver();

        using var officer = await new Visitor(_host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/people");
        Assert.Contains("Next Designated Nurse", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["reviews.screening-convened"], await _host.MailsAbout(next));
        Assert.Equal(HttpStatusCode.NotFound, await _host.Opens(Actors.DesignatedNurse, made));
    }

    [Fact, Trait("Rule", "PLT-07"), Trait("Rule", "REV-46")]
    public async Task A_missing_signature_is_asked_of_whoever_holds_the_role_and_what_was_signed_stands()
    {
        var made = await _host.CaseAtSigning();
        await _host.Do(await _host.Signing(made, Actors.PolicePartner), Actors.PolicePartner);
        await _host.Leaves(Actors.IcbPartner);
        await _host.Leaves(Actors.PolicePartner);
        await _host.Deliver();

        var next = await _host.Successor("Next partner of the ICB", "dsp-icb");
        var police = await _host.Successor("Next partner of the police", "dsp-police");
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
        var leaver = await _host.Reader("Leaving reviewer");
        await _host.Leaves(leaver);
        var refused = await _host.Added(made, leaver);
        Assert.Contains("has left", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
    }
}
