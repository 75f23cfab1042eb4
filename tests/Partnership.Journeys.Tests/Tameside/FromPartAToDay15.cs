using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Contracts;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;
using Person = Partnership.Journeys.Tests.Browsing.Person;

namespace Partnership.Journeys.Tests.Tameside;

/// <summary>The site of another partnership, by its own profile.</summary>
public sealed class TamesidesSite() : Site("tameside");

[CollectionDefinition(Name)]
public sealed class OneTameside : ICollectionFixture<TamesidesSite>
{
    public const string Name = "Tameside's site, one browser";
}

/// <summary>A Rapid Review by Tameside's protocol: from Part A to Day 15 of its Appendix B, with every clock of it met. People and words are those of the profile; the days are worked out by hand.</summary>
[Collection(OneTameside.Name)]
public sealed partial class FromPartAToDay15(TamesidesSite site) : IAsyncLifetime
{
    // Day 1 is the notification. Day n of Appendix B; no bank holiday is among them.
    private static readonly DateOnly Referred = new(2026, 11, 23), Day1 = new(2026, 11, 24), Day2 = new(2026, 11, 25), Day3 = new(2026, 11, 26), Day10 = new(2026, 12, 7), Day11 = new(2026, 12, 8),
        Day12 = new(2026, 12, 9), Day13 = new(2026, 12, 10), Day14 = new(2026, 12, 11), Day15 = new(2026, 12, 14);

    private readonly Dictionary<string, Person> _people = [];
    private Person? _officer;
    private string _reference = "";

    private Person Officer => _officer ?? throw new InvalidOperationException("The journey has not begun.");
    private string Case => $"/cases/{_reference}";
    private Profile Profile => site.Host.Services.GetRequiredService<Installation>().Profile;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.IsInstalled) _officer = await Somebody("coordinator");
    }

    public async Task DisposeAsync()
    {
        foreach (var one in _people.Values) await one.DisposeAsync();
        // Here rather than at the end of the story, so that a story that breaks off tells it as well.
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "REV-10"), Trait("Rule", "REV-12"), Trait("Rule", "REV-21"), Trait("Rule", "REV-22"), Trait("Rule", "REV-45"), Trait("Rule", "HRD-03"), Trait("Rule", "BYD-02")]
    public async Task A_Rapid_Review_of_Tamesides_goes_from_Part_A_to_Day_15()
    {
        await site.On(Referred, 14, 30);
        await A_professional_sends_Part_A();
        await site.On(Day1, 9);
        await The_officer_asks_the_Screening_Panel();
        await The_majority_decides_in_consultation();
        await The_notification_is_Day_1();
        await site.On(Day2, 9);
        await The_officer_records_by_hand("recommendation", Day2);
        await site.On(Day3, 9);
        await The_templates_go_out_with_the_invitation();
        await site.On(Day10, 9);
        await The_agencies_return_theirs();
        await site.On(Day11, 9);
        await The_officer_records_by_hand("combined-chronology", Day11);
        await site.On(Day12, 9);
        await The_papers_are_shared();
        await site.On(Day13, 10);
        await The_Practice_Review_Panel_decides();
        await site.On(Day14, 9);
        await The_eleven_points_are_written_up();
        await site.On(Day15, 9);
        await The_partners_sign_and_it_is_sent();
        await Every_clock_was_met_on_time();
        await Mails_call_the_panel_by_its_name();
        await The_protocol_tells_what_is_assumed_and_what_is_written_elsewhere();
    }

    /// <summary>What the protocol times and the site does not do itself.</summary>
    private async Task The_officer_records_by_hand(string clock, DateOnly day)
    {
        await Officer.Open($"{Case}/done");
        await Officer.PressInVain("Record it", "Choose what was done");
        await Officer.Form.Choose("What was done?", $"{Titled(clock)}, by {day.InWords()}");
        await Officer.Form.Date("When was it done?", day);
        await Officer.Press("Record it");
        await Officer.Reads("Recorded as done");
    }

    private async Task Every_clock_was_met_on_time()
    {
        await Officer.Open(Case);
        await Officer.Page.GetByText("All dates of this case").ClickAsync();
        await Officer.Look("tameside-all-done");
        var clocks = await Officer.Page.Locator("main .clock-strip__words").AllInnerTextsAsync();
        Assert.Equal(["screening", "notify", "recommendation", "templates-out", "templates-back", "combined-chronology", "chronology-shared", "panel", "write-up", "decision"],
            Profile.Protocol.Clocks.Where(rule => clocks.Any(words => words.Contains($"{rule.Title} by", StringComparison.Ordinal))).Select(rule => rule.Key));
        Assert.All(clocks, words => Assert.StartsWith("Done on time on ", words, StringComparison.Ordinal));
        await Officer.Reads($"Done on time on {Day15.InWords()} · {Titled("decision")} by Monday 14 December 2026");
    }

    private async Task Mails_call_the_panel_by_its_name()
    {
        await site.Deliver();
        Assert.Contains(site.Mails, mail => mail.Subject == $"Practice Review Panel on {Weekday(Day13)}, {_reference}");
        Assert.DoesNotContain(site.Mails, mail => $"{mail.Subject} {mail.Text}".Contains("Rapid Review Panel", StringComparison.Ordinal));
    }

    private async Task The_protocol_tells_what_is_assumed_and_what_is_written_elsewhere()
    {
        await Officer.Open("/protocol");
        await Officer.ReadsHeading(Profile.Protocol.Title);
        await Officer.Reads(Profile.Protocol.Clocks.Single(rule => rule.Key == "panel").Reason ?? "");
        foreach (var clock in new[] { "screening", "decision" })
            foreach (var other in Profile.Protocol.Clock(clock)?.OtherReadings ?? []) await Officer.Reads($"Elsewhere: {other.Value} ({other.Source})");
        await Officer.DoesNotRead("Tower Hamlets");
        await Officer.Look("tameside-protocol");
    }

    /// <summary>The title of a clock by its key in the protocol.</summary>
    private string Titled(string clock) => Profile.Protocol.Clock(clock)?.Title ?? throw new InvalidOperationException($"The protocol has no clock {clock}.");

    private string Agency(string key) => Profile.Agency(key)?.Name ?? throw new InvalidOperationException($"There is no agency {key}.");

    private static string Weekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The name of whoever holds a role on this day, of an agency where each has one.</summary>
    private async Task<string> Called(string role, string? agency = null) => (await site.Host.Send(new WhoHolds(role, site.Today, agency), Actors.Coordinator))[0].Name;

    /// <summary>Whoever holds a role, at the browser they have had so far.</summary>
    private async Task<Person> Somebody(string role, string? agency = null)
    {
        var name = await Called(role, agency);
        return _people.TryGetValue(name, out var known) ? known : _people[name] = await site.Person(name);
    }
}
