using Partnership.Governance.WorkingCalendar.AddAClosureDay;
using Partnership.Governance.WorkingCalendar.ImportBankHolidays;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Clocks.ExtendADeadline;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Clocks;

/// <summary>The host's clock stands on Monday 23 November 2026; 15 working days from then end on Monday 14 December.</summary>
public sealed class AHolidayAnnouncedMidCase(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "HRD-05"), Trait("Rule", "PLT-30"), Trait("Rule", "REV-23")]
    public async Task It_moves_the_running_dates_keeps_what_they_were_and_tells_whose_they_are()
    {
        var running = await host.CaseAtRapidReview();
        await host.Do(host.PanelOn(running, new(2026, 11, 30)));
        var extended = await host.CaseAtRapidReview();
        await host.Do(new ExtendADeadline(extended.Reference, "decision", new(2026, 12, 18), "The National Panel", new(2026, 11, 23), "A late post-mortem", host.Key()));
        Assert.Equal(new DateOnly(2026, 12, 14), await Due(running, "decision"));

        await host.Do(new ImportBankHolidays(GovernmentsFile.With(("2026-12-01", "Jubilee bank holiday")), host.Key()));
        await host.Deliver();

        Assert.Equal(new DateOnly(2026, 12, 15), await Due(running, "decision"));
        Assert.Equal(new DateOnly(2026, 12, 18), await Due(extended, "decision"));
        Assert.Equal(new DateOnly(2026, 12, 14), await Scalar("select first_due_on from reviews.case_clock where key = 'decision' and case_id = $1", running.Id.Value));

        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        await officer.Open($"/cases/{running.Reference}");
        Assert.Contains("The first date was Monday 14 December 2026.", officer.Text);
        Assert.Contains("Moved from 14 December 2026 to 15 December 2026 by the working calendar", officer.Text);
        Assert.Contains("A bank holiday was announced: 1 December 2026 (Jubilee bank holiday)", officer.Text);

        Assert.Equal(1L, await Scalar("select count(*) from audit.entry where kind = 'case' and id = $1::text and body::jsonb ->> 'sentence' like 'moved%from 14 December 2026 to 15 December 2026%'", running.Id.Value));
        Assert.Equal(Names(Actors.BusinessManager, Actors.Coordinator), await Told(running, "4 December 2026"));
        Assert.Equal(Names(Actors.Coordinator, Actors.HeadOfQualityAssurance), await Told(running, "8 December 2026"));
        Assert.Equal(Names(Actors.Coordinator), await Told(running, "15 December 2026"));
        Assert.Equal(0L, await Scalar("select count(*) from platform.delivery where state <> 'done'"));
    }

    /// <summary>Who got the mail about this date of the case.</summary>
    private async Task<IEnumerable<string>> Told(TestCase about, string date)
    {
        await using var read = host.Database.CreateCommand("select body -> 'Person' ->> 'Value' from platform.outbox where aggregate = $1 and body ->> 'Template' = 'reviews.deadline-moved' and body -> 'Values' ->> 'date' = $2");
        foreach (var value in new[] { $"case:{about.Id}", date }) read.Parameters.Add(new() { Value = value });
        await using var rows = await read.ExecuteReaderAsync();
        var told = new List<string>();
        while (await rows.ReadAsync()) told.Add(rows.GetString(0));
        return told.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(params Actor[] actors) => actors.Select(one => $"{one.Person}").Order(StringComparer.Ordinal);

    private async Task<object?> Due(TestCase about, string clock) =>
        await Scalar($"select due_on from reviews.case_clock where key = '{clock}' and case_id = $1", about.Id.Value);

    private async Task<object?> Scalar(string sql, params object[] values)
    {
        await using var command = host.Database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is { } found ? found is DateTime day ? DateOnly.FromDateTime(day) : found : null;
    }
}

public sealed class AClosureDayAddedMidCase(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-30"), Trait("Rule", "HRD-05")]
    public async Task It_moves_the_partnerships_own_dates_and_never_the_laws()
    {
        var running = await host.CaseAtRapidReview();
        var before = await Dates(running);

        await host.Do(new AddAClosureDay(new(2026, 11, 25), "The office moves", host.Key()));
        await host.Deliver();

        var after = await Dates(running);
        Assert.Equal(before["decision"], after["decision"]);
        Assert.Equal(before["agency-checks"].AddDays(1), after["agency-checks"]);
    }

    private async Task<Dictionary<string, DateOnly>> Dates(TestCase about)
    {
        await using var read = host.Database.CreateCommand("select key, due_on from reviews.case_clock where case_id = $1 and met_on is null");
        read.Parameters.Add(new() { Value = about.Id.Value });
        await using var rows = await read.ExecuteReaderAsync();
        var dates = new Dictionary<string, DateOnly>();
        while (await rows.ReadAsync()) dates.Add(rows.GetString(0), rows.GetFieldValue<DateOnly>(1));
        return dates;
    }
}
