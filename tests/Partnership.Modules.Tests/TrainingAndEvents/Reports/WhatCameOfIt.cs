using System.Net;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Reports;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Reports;

/// <summary>A small world made by hand, and the figures that it must come to.</summary>
public sealed class WhatCameOfIt(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-24"), Trait("Rule", "PLT-52")]
    public async Task The_figures_are_those_of_the_world_they_are_about()
    {
        await TheWorld();
        var today = London.Today(host.Clock);
        var figures = await host.Send(new TrainingReport(today.AddDays(-60), today), Actors.Coordinator);

        Assert.Equal(new(6, 3), figures.All);
        Assert.Equal((2, 1), (figures.Sessions, figures.NotMarked));
        Assert.Equal([("barts-health", 4, 2), ("housing", 2, 1)], figures.ByAgency.OrderBy(one => one.Key).Select(one => (one.Key, one.Came, one.DidNotCome)));
        Assert.Equal([(false, 2, 3), (true, 4, 0)], figures.ByReminder.OrderBy(one => one.Key).Select(one => (one.Key, one.Came, one.DidNotCome)));
        Assert.Equal([(BookedAhead.AWeek, 2, 1), (BookedAhead.FourWeeks, 4, 2)], figures.ByTimeAhead.Select(one => (one.Key, one.Came, one.DidNotCome)));
        Assert.Equal((13, 2, 1), (figures.Capacity, figures.Waited, figures.NeverGotAPlace));
        Assert.Equal([("=1+1 and fathers", 6, 2)], figures.Lines.Select(one => (one.Title, one.Capacity, one.Waiting)));
        // What the other session cost nobody knows.
        Assert.Equal([("Fathers", 10_000L, 4, 0), (null, 0L, 0, 1)], figures.ByCourse.Select(one => (one.Course, one.CostPence, one.CameAtCost, one.WithoutCost)));

        Assert.Equal(0, (await host.Send(new TrainingReport(today.AddDays(-400), today.AddDays(-200)), Actors.Coordinator)).Sessions);

        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        await officer.Open("/training/reports");
        Assert.Contains("67% of those who had a place came: 6 of 9, at 2 sessions.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("100% of those who got the reminder the day before came; of those who got none, 40%.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("£25.00 for each attendance: £100.00 for 4.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("2 people waited when a session began; 1 of them never got a place at that course", officer.Text, StringComparison.Ordinal);
        Assert.Equal(8, officer.Page.QuerySelectorAll("svg[role=img] > title").Length);

        var from = Dates.Machine(today.AddDays(-60));
        // A title that begins like a formula is text to a spreadsheet.
        Assert.Contains("'=1+1 and fathers,", await Csv("waiting", from, today), StringComparison.Ordinal);
        var published = await Csv("agencies", from, today, "&forPublication=true");
        Assert.DoesNotContain("33%", published, StringComparison.Ordinal);
        Assert.Contains("fewer than 5", published, StringComparison.Ordinal);
        await using var ask = host.Database.CreateCommand("select count(*) from audit.entry where body::jsonb ->> 'sentence' like 'downloaded the training report%'");
        Assert.Equal(2L, await ask.ExecuteScalarAsync());
    }

    [Fact, Trait("Rule", "TRN-24")]
    public async Task A_period_that_ends_before_it_begins_is_refused_and_partners_see_no_reports()
    {
        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        await officer.Open("/training/reports?From=2026-11-03&To=2026-11-01");
        Assert.Equal(["The last day must not be before the first"], officer.Errors);
        using var lead = new Visitor(host.ClientOf(Actors.BartsLead));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open("/training/reports")).Status);
    }

    [Theory, Trait("Rule", "TRN-24")]
    [InlineData(10_000, 3, "£33.33")]
    [InlineData(20_000, 3, "£66.67")]
    [InlineData(5, 2, "£0.03")]
    [InlineData(123_456_789, 1, "£1,234,567.89")]
    [InlineData(100, 0, "–")]
    public void Money_is_exact_to_the_penny(long pence, int people, string words) => Assert.Equal(words, Pounds.Each(pence, people));

    [Fact, Trait("Rule", "TRN-24")]
    public void Published_tables_show_no_small_figure_and_none_that_follows_from_another()
    {
        IReadOnlyList<Cell> Row(string agency, int expected, int absent) => [Cell.Text(agency), Cell.Of(expected), Cell.Of(absent), Cell.Rate(absent, expected)];
        var table = new ReportTable("agencies", "", "", ["Agency", "Had a place", "Did not come", "Share"], [Row("A", 40, 2), Row("B", 30, 10), Row("C", 90, 20)], []);
        var shown = ForPublication.Of(table).Rows.Select(row => string.Join("|", row.Select(cell => cell.Words)));
        Assert.Equal(["A|not shown|fewer than 5|not shown", "B|not shown|not shown|not shown", "C|90|20|22%"], shown);
    }

    /// <summary>One session of a course for £100, 6 places, 2 waiting; one of no course, whose cost nobody knows; one that has not been held.</summary>
    private async Task TheWorld()
    {
        var course = await host.ACourse("Fathers");
        var first = await host.PublishedSession(facts => facts with { Title = "=1+1 and fathers", Course = course, Capacity = 6, CostPence = 10_000 });
        var second = await host.PublishedSession(facts => facts with { Title = "An event", Capacity = 7, On = facts.On?.AddDays(2) });
        var next = await host.PublishedSession(facts => facts with { Course = course, On = facts.On?.AddDays(300) });
        foreach (var (name, came) in new[] { ("a@barts.nhs.example", true), ("b@barts.nhs.example", true), ("c@barts.nhs.example", true), ("d@barts.nhs.example", false), ("e@housing.council.example", true), ("f@housing.council.example", false) })
        {
            var place = await host.Book(first, await host.KnownAttendee(name));
            if (came) await host.InTraining((db, _) => Task.FromResult(db.Notices.Add(new Notice(place, NoticeKind.DayBefore, 0, host.Clock.GetUtcNow())) is not null));
            await host.Marked(place, came);
        }
        // Two wait; one of them gets a place at another session of the course.
        var (waits, lucky) = (await host.KnownAttendee("waits@barts.nhs.example"), await host.KnownAttendee("lucky@barts.nhs.example"));
        await host.Book(first, waits);
        await host.Book(first, lucky);
        await host.Book(next, lucky);
        host.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var (name, came) in new[] { ("g@barts.nhs.example", (bool?)true), ("h@barts.nhs.example", false), ("i@housing.council.example", true), ("j@barts.nhs.example", null) })
        {
            var place = await host.Book(second, await host.KnownAttendee(name));
            if (came is { } said) await host.Marked(place, said);
        }
        host.Clock.Advance(TimeSpan.FromDays(10));
    }

    private async Task<string> Csv(string table, string from, DateOnly to, string more = "")
    {
        using var client = host.ClientOf(Actors.Coordinator);
        var answer = await client.GetAsync(new Uri($"/training/reports?handler=Csv&table={table}&from={from}&to={Dates.Machine(to)}{more}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync()).Replace("\"", "", StringComparison.Ordinal);
    }
}
