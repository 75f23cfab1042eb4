using System.Text;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

public sealed class TakingAMeetingToolsList(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-20"), Trait("Rule", "PLT-52")]
    public async Task The_report_comes_first_nothing_changes_until_it_is_confirmed_and_the_organiser_says_who_was_not_recognised()
    {
        var (session, places) = await host.SessionWith(4, TimeSpan.FromHours(7), facts => facts with { Online = true, Venue = null });
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/attendance");
        var csv = $"Name,Email,Duration\nAnn,ann.{session.Number}@barts.nhs.example,3h\nAnn,ann.{session.Number}@barts.nhs.example,3h 30m\nben EXAMPLE (Guest),,40m\niPhone,,6h\nSomebody,,who knows\n";
        await visitor.Press("Look at the list", ("list.csv", Encoding.UTF8.GetBytes(csv)));

        Assert.Equal("Who was in the meeting?", visitor.Heading);
        Assert.Contains("2 people who are booked were recognised, 1 was not, and 2 people who are booked are not in the file", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1 row has something wrong", visitor.Text, StringComparison.Ordinal);
        Assert.Null((await host.PlaceOf(places[0])).Came);

        await visitor.Press("Mark who was there", ("Input.Who[0]", $"{places[2]}"), ("Input.NotCounted", $"{places[1]}"));
        Assert.Equal(session.Page + "/check-in", visitor.Address);
        Assert.Equal([(true, 390), (false, 40), (true, 360), (null, null)], await Task.WhenAll(places.Select(async one => await host.PlaceOf(one) is var place ? (place.Came, place.Minutes) : default)));
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Whoever_is_not_in_the_file_was_not_there_only_where_the_organiser_says_so()
    {
        var (session, places) = await host.SessionWith(2, TimeSpan.FromHours(7));
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/attendance");
        await visitor.Press("Look at the list", ("Input.Pasted", "Name\tDuration\nAnn Example\t390"));
        await visitor.Press("Mark who was there", ("Input.OthersWereNotThere", "true"));
        Assert.False((await host.PlaceOf(places[1])).Came);
        Assert.Equal(MarkedHow.File, (await host.PlaceOf(places[1])).MarkedHow);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task A_file_that_is_none_is_refused_beside_the_field()
    {
        var (session, _) = await host.SessionWith(1, TimeSpan.FromHours(7));
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/attendance");
        await visitor.Press("Look at the list");
        Assert.Equal(["Choose the meeting tool’s file, or paste its rows"], visitor.Errors);
        await visitor.Press("Look at the list", ("Input.Pasted", "This is\nno list"));
        Assert.Contains("no column “Name”", visitor.Errors[0], StringComparison.Ordinal);
    }
}
