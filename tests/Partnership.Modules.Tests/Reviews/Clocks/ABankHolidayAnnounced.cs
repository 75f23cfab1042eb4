using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases.Header;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Clocks;

/// <summary>On a host of its own: it changes the calendar.</summary>
public sealed class ABankHolidayAnnounced(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "HRD-05"), Trait("Rule", "PLT-30")]
    public async Task Mid_case_it_moves_the_open_deadlines_and_keeps_what_they_were()
    {
        var made = await host.CaseAtRapidReview(new DateOnly(2026, 11, 23));
        await host.Deliver();

        await Announce(new DateOnly(2026, 12, 1), "Jubilee bank holiday");
        await host.Deliver();

        var header = await host.Send(new CaseHeader(made.Reference), Actors.Coordinator);
        var decision = Assert.Single(header?.Running ?? [], clock => clock.Label.StartsWith("Decision", StringComparison.Ordinal));
        Assert.Equal("Tuesday 15 December 2026", decision.DateText);
        Assert.Contains("The first date was Monday 14 December 2026.", decision.Explanation);
        Assert.Contains(decision.Explanation, line => line.Contains("1 December 2026 (Jubilee bank holiday)", StringComparison.Ordinal));
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}");
        Assert.Contains("from 14 December 2026 to 15 December 2026", officer.Text, StringComparison.Ordinal);
    }

    private async Task Announce(DateOnly day, string name)
    {
        var events = WorkingCalendar.England.Holidays.Days.Where(one => one.Date.Year == day.Year).Select(one => new { title = one.Name, date = $"{one.Date:yyyy-MM-dd}" })
            .Append(new { title = name, date = $"{day:yyyy-MM-dd}" });
        var file = JsonSerializer.Serialize(new Dictionary<string, object> { ["england-and-wales"] = new { division = "england-and-wales", events } });
        await using var import = host.Database.CreateCommand("insert into platform.bank_holidays (body, at, who) values ($1, $2, 'Coordinator')");
        import.Parameters.Add(new() { Value = file });
        import.Parameters.Add(new() { Value = host.Clock.GetUtcNow() });
        await import.ExecuteNonQueryAsync();
        await host.InAct(services =>
        {
            var act = services.GetRequiredService<Act>();
            act.Record(AuditStream.Of("calendar", "1"), "imported bank holidays");
            act.Publish(new WorkingCalendarChanged(1, "A jubilee was announced"), AuditStream.Of("calendar", "1"));
            return Task.FromResult(Outcome<string>.Of("announced"));
        });
    }
}
