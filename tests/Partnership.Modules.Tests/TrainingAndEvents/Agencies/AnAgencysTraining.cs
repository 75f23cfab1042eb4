using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Agencies.GiveBackForAColleague;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.GiveBack;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Agencies;

public sealed class AnAgencysTraining(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-16")]
    public async Task Only_the_agencys_lead_sees_who_of_their_people_repeatedly_did_not_come_or_gave_back_too_late()
    {
        var (twice, once, late, early) = (await host.KnownAttendee("twice@barts.nhs.example", "Tilda Twice"), await host.KnownAttendee("once@barts.nhs.example", "Omar Once"), await host.KnownAttendee("late@barts.nhs.example", "Lena Late"), await host.KnownAttendee("early@barts.nhs.example", "Eddie Early"));
        var (first, second) = (await host.PublishedSession(), await host.PublishedSession(facts => facts with { On = facts.On?.AddDays(1) }));
        var lates = new List<PlaceId>();
        foreach (var session in new[] { first, second })
        {
            await host.Marked(await host.Book(session, twice), came: false);
            await host.Marked(await host.Book(session, once), came: session == second ? true : false);
            lates.Add(await host.Book(session, late));
            await host.Send(new GiveBackAPlace(await host.Book(session, early)), early.Actor);
        }
        host.Clock.Advance((await host.SessionOf(first)).StartsAt - host.Clock.GetUtcNow() - TimeSpan.FromHours(2) ?? default);
        Assert.True((await host.Send(new GiveBackAPlace(lates[0]), late.Actor)).Succeeded);
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.True((await host.Send(new GiveBackAPlace(lates[1]), late.Actor)).Succeeded);
        host.Clock.Advance(TimeSpan.FromDays(2));

        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        await lead.Open("/training/agency");
        var rows = lead.Page.QuerySelectorAll("#no-shows ~ .table-scroll tbody tr").Select(row => string.Join("|", row.Children.Take(3).Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["Lena Late|0|2", "Tilda Twice|2|0"], rows);

        using var other = new Visitor(host.ClientOf(Actors.HousingLead));
        Assert.DoesNotContain("Tilda", (await other.Open("/training/agency")).Text, StringComparison.Ordinal);
        using var member = new Visitor(host.ClientOf(Actors.BartsMember));
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open("/training/agency")).Status);

        // A year later it is forgotten.
        host.Clock.Advance(TimeSpan.FromDays(366));
        Assert.DoesNotContain("Tilda", (await lead.Open("/training/agency")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-15"), Trait("Rule", "TRN-12")]
    public async Task A_lead_gives_back_the_place_of_a_colleague_and_whoever_waits_moves_up_but_never_that_of_another_agency()
    {
        var session = await host.PublishedSession(facts => facts with { Capacity = 1 });
        var (mine, theirs) = (await host.KnownAttendee("mine@barts.nhs.example", "Mina Mine"), await host.KnownAttendee("theirs@housing.council.example", "Theo Theirs"));
        var (place, waits) = (await host.Book(session, mine), await host.Book(session, theirs));

        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/training/agency/places/{waits}/give-back")).Status);
        Assert.True((await host.Send(new GiveBackForAColleague(waits.Value), Actors.BartsLead)).IsNotFound);

        await lead.Open("/training/agency");
        Assert.DoesNotContain("Theo", lead.Text, StringComparison.Ordinal);
        await lead.Follow("Give back the place of Mina Mine at Working with fathers");
        Assert.Equal(PlaceState.Confirmed, (await host.PlaceOf(place)).State);
        await lead.Press("Give the place back");
        Assert.Equal("/training/agency", lead.Address);
        Assert.Equal(PlaceState.GivenBack, (await host.PlaceOf(place)).State);
        Assert.Equal(PlaceState.Offered, (await host.PlaceOf(waits)).State);
    }

    [Fact, Trait("Rule", "PLT-10")]
    public async Task Looking_at_names_leaves_a_trace()
    {
        var before = await Looks();
        using var lead = new Visitor(host.ClientOf(Actors.HousingLead));
        await lead.Open("/training/agency");
        Assert.Equal(before + 1, await Looks());
    }

    private async Task<long> Looks()
    {
        await using var ask = host.Database.CreateCommand("select count(*) from audit.entry where body::jsonb ->> 'sentence' like 'looked at who of Housing is booked%'");
        return (long)(await ask.ExecuteScalarAsync() ?? 0L);
    }
}
