using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Booking;

public sealed class BookingSeveral(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-12")]
    public async Task Sessions_at_the_same_time_are_pointed_out_in_the_basket_and_with_what_is_held_and_can_be_booked_all_the_same()
    {
        var held = await host.PublishedSession(facts => facts with { Title = "What is held" });
        var (one, other, later) = (await host.PublishedSession(facts => facts with { Title = "The one" }), await host.PublishedSession(facts => facts with { Title = "The other", From = new TimeOnly(15, 0), To = new TimeOnly(17, 0) }),
            await host.PublishedSession(facts => facts with { Title = "Much later", On = facts.On?.AddDays(1) }));
        var attendee = await host.KnownAttendee("clash@barts.nhs.example");
        await host.Book(held, attendee);
        using var visitor = new Visitor(await host.BrowserOf(attendee));

        await visitor.Open($"/training/book?session={one.Number}&session={other.Number}&session={later.Number}");
        Assert.Contains("At the same time as “The other”", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("which is in this booking too", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("At the same time as “What is held”", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("At the same time as “Much later”", visitor.Text, StringComparison.Ordinal);

        await visitor.Follow("Remove from this booking: Much later");
        Assert.DoesNotContain("Much later", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Book 2 sessions");
        Assert.Equal("Your training", visitor.Heading);
        Assert.Contains("At the same time as “The one”", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await host.SessionOf(one)).Held, (await host.SessionOf(other)).Held));
    }

    [Fact, Trait("Rule", "TRN-10")]
    public async Task All_or_nothing_books_nothing_where_one_of_them_is_full_and_else_joins_its_waiting_list()
    {
        var (free, full) = (await host.PublishedSession(facts => facts with { Title = "Has places" }), await host.PublishedSession(facts => facts with { Title = "Is full", Capacity = 1 }));
        await host.Book(full, await host.KnownAttendee("was.first@barts.nhs.example"));
        using var visitor = new Visitor(await host.BrowserOf(await host.KnownAttendee("basket@barts.nhs.example")));
        await visitor.Open($"/training/book?session={free.Number}&session={full.Number}");
        Assert.Contains("You would be number 1 on the waiting list. A place that becomes free is offered to whoever waits longest, and kept for them for 48 hours.", visitor.Text, StringComparison.Ordinal);

        await visitor.Press("Book 2 sessions", ("Input.OnlyPlaces", "true"));
        Assert.Contains(visitor.Errors, error => error.Contains("“Is full” is full", StringComparison.Ordinal));
        Assert.Equal((0, 0), ((await host.SessionOf(free)).Held, (await host.SessionOf(full)).Waiting));

        await visitor.Press("Book 2 sessions", ("Input.OnlyPlaces", "false"));
        Assert.Contains("You are number 1 on the waiting list", visitor.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), ((await host.SessionOf(free)).Held, (await host.SessionOf(full)).Waiting));
    }
}
