using System.Net;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Sessions;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

public sealed class OfferingTraining(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-02")]
    public async Task A_partner_offers_its_training_the_Business_Unit_sends_it_back_and_then_puts_it_into_the_calendar()
    {
        using var partner = host.Visitor(Actors.BartsMember);
        await partner.Open("/training/offers");
        Assert.Contains("Nothing yet", partner.Text, StringComparison.Ordinal);
        await partner.Follow("Offer training");
        await partner.Press("Save as a draft", [.. host.Filled(("Input.Title", "Safe sleeping")).Where(one => one.Name != "Input.ProviderKind")]);
        Assert.Equal("Safe sleeping", partner.Heading);
        var manage = partner.Address;
        await partner.Press("Offer it to the calendar");
        Assert.Contains("Waits for the Business Unit", partner.Text, StringComparison.Ordinal);
        Assert.Contains("Answer the offer of An invented charity: “Safe sleeping”", await host.ToDo(Actors.Coordinator));

        using var unit = host.Visitor(Actors.Coordinator);
        await unit.Open("/training/plan");
        await unit.Follow("Look at the offer: Safe sleeping");
        await unit.Follow("Send it back");
        await unit.Press("Send it back");
        Assert.Equal(["Say what should be changed"], unit.Errors);
        await unit.Press("Send it back", ("Input.Because", "Say how people get in"));
        Assert.Equal(1, await host.Mails("trainingandevents.offer-sent-back"));
        Assert.Contains("Change what was sent back, “Safe sleeping”, and offer it again", await host.ToDo(Actors.BartsMember));

        await partner.Open("/training/offers");
        Assert.Contains("Say how people get in", partner.Text, StringComparison.Ordinal);
        await partner.Open(manage);
        await partner.Follow("Change it");
        await partner.Press("Save changes", ("Input.VenueAccess", "Step-free"));
        await partner.Press("Offer it to the calendar");
        await unit.Open(manage);
        await unit.Press("Put it into the calendar");
        Assert.Contains("In the calendar", (await partner.Open(manage)).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-02"), Trait("Rule", "PLT-04")]
    public async Task What_an_agency_offers_is_its_own_and_no_form_can_say_otherwise()
    {
        using var partner = host.Visitor(Actors.BartsLead);
        await partner.Open("/training/offers/new");
        await partner.Press("Save as a draft", host.Filled(("Input.ProviderKind", "Partner"), ("Input.Agency", "police"), ("Input.Course", Guid.Empty.ToString())));
        var manage = partner.Address;
        Assert.EndsWith("/manage", manage, StringComparison.Ordinal);
        Assert.Contains("Barts Health", partner.Text, StringComparison.Ordinal);

        foreach (var page in new[] { manage, manage.Replace("/training/sessions/", "/training/offers/", StringComparison.Ordinal).Replace("/manage", "/change", StringComparison.Ordinal) })
        {
            Assert.Equal(HttpStatusCode.OK, (await partner.Open(page)).Status);
            using var others = host.Visitor(Actors.HousingLead);
            Assert.Equal(HttpStatusCode.NotFound, (await others.Open(page)).Status);
        }
        using var unit = host.Visitor(Actors.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.Open("/training/offers/new")).Status);
    }

    [Fact, Trait("Rule", "TRN-02")]
    public async Task What_was_offered_is_not_the_partners_to_change_until_it_comes_back()
    {
        var session = await host.DraftSession(facts => facts with { ProviderKind = ProviderKind.Partner, Agency = "barts-health" });
        using var partner = host.Visitor(Actors.BartsLead);
        await partner.Open($"{session.Page}/manage");
        await partner.Press("Offer it to the calendar");
        Assert.Equal(HttpStatusCode.NotFound, (await partner.Open($"/training/offers/{session.Number}/change")).Status);
        Assert.Equal(SessionState.Offered, (await host.SessionOf(session)).State);
    }
}
