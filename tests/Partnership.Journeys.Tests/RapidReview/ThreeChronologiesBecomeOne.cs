using System.Text;
using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Testing;
using Xunit;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>Three agencies bring their chronologies in from files, one with mistakes; an officer merges them, settles where they differ, combines and prints. Every page is looked at.</summary>
public sealed class ThreeChronologiesBecomeOne(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private const string Barts = "Barts Health NHS Trust, including Midwifery", Elft = "East London NHS Foundation Trust", Police = "Metropolitan Police, Central East Command";

    private static readonly (string Agency, string Key, string File)[] Files =
    [
        (Barts, "barts-health", "Date,Time,What happened,Source,Child's lived experience,Significance\n3/3/2024,14:30,\"Visit at home, the child was seen\",Visit record,Played quietly,Key\n10/9/2026,,Seen at the clinic,Letter,,Notable\n"),
        (Elft, "elft", "Date,What happened,Significance\n2024-03-03,\"Joint visit, the child was asleep\",Key\n2024-05-01,A call,Background\n"),
        (Police, "police", "Date,What happened\n3 March 2024,Told of a joint visit\n11 September 2026,Called by a neighbour\n"),
    ];

    private readonly List<Person> _people = [];
    private string _reference = "";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var one in _people) await one.DisposeAsync();
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "REV-33"), Trait("Rule", "BYD-05"), Trait("Rule", "PLT-52"), Trait("Rule", "PLT-71")]
    public async Task Three_agencies_import_an_officer_merges_and_settles_and_prints()
    {
        var made = await site.Host.CaseWithChecks([.. Files.Select(one => one.Key)]);
        _reference = made.Reference;
        foreach (var (agency, key, file) in Files)
        {
            await An_agency_brings_its_chronology(await Somebody($"Agency safeguarding lead, {agency}"), file, withMistakes: key == "barts-health");
            await site.Host.AcceptCheckOf(made, key);
        }
        var officer = await Somebody("Safeguarding Children Partnership Coordinator");
        await The_officer_sees_them_as_one(officer);
        await The_officer_says_what_differs_and_settles_it(officer);
        await The_officer_combines_and_prints(officer);
    }

    private async Task An_agency_brings_its_chronology(Person lead, string file, bool withMistakes)
    {
        await lead.Open($"/checks/{_reference}");
        await lead.Follow("Chronology");
        if (withMistakes)
        {
            await lead.Look("chronology-empty");
            await lead.Press("Import from a CSV file");
            await lead.PressInVain("Check the rows", "Choose a CSV file, or paste rows");
            await Choose(lead, file + "31/12/1899,,Long ago,,,\n9/13/2025,,Month first,,,\n");
            await lead.Press("Check the rows");
            await lead.Reads("Check the year: 1899 is before 1900");
            await lead.Look("chronology-report");
            await lead.Follow("Correct the file first");
        }
        else await lead.Press("Import from a CSV file");
        await Choose(lead, file);
        await lead.Press("Check the rows");
        await lead.Press("Import 2 rows");
        await lead.Reads("2 entries added. Not sent");
        if (withMistakes)
        {
            await lead.Look("chronology-of-agency");
            await lead.Press("Add an entry");
            await lead.PressInVain("Save the entry", "Say what happened");
        }
        await site.Host.SendCheckOf(new(default, _reference), Actors.Person("agency-safeguarding-lead", "A lead", Files.Single(one => one.File == file).Key, Kernel.Identity.AccessRole.AgencySafeguardingLead));
    }

    private async Task The_officer_sees_them_as_one(Person officer)
    {
        await officer.Open($"/cases/{_reference}");
        await officer.Follow("Chronology");
        await officer.Reads("No agency recorded contact for 861 days");
        await officer.Reads("3 agencies on this day");
        await officer.Look("chronology");
    }

    private async Task The_officer_says_what_differs_and_settles_it(Person officer)
    {
        await Leave(officer, officer.Page.Locator("tbody#day-2024-03-03").GetByRole(AriaRole.Link, new() { Name = "Weigh or link" }).First);
        await officer.Look("chronology-entry");
        await officer.Press("Link it with other agencies’ entries");
        await officer.PressInVain("Link them as one event", "Say whether the accounts agree");
        await officer.Form.Choose("Do their accounts agree?", "They differ");
        await officer.Form.Type("What differs?", "Whether the child was seen");
        await officer.Press("Link them as one event");
        await officer.Reads("Accounts differ");
        await Leave(officer, officer.Page.GetByRole(AriaRole.Link, new() { Name = "Settle it" }).First);
        await officer.Form.Choose("Which account does the panel work with?", Barts);
        await officer.PressInVain("Settle it", "Say why");
        await officer.Form.Type("Why?", "It was written down on the day");
        await officer.Press("Settle it");
        await officer.Reads($"the panel works with the account of {Barts}");
        await officer.Look("chronology-settled");
    }

    private async Task The_officer_combines_and_prints(Person officer)
    {
        await officer.Press("Combine it as it stands");
        await officer.Look("chronology-combine");
        await officer.Press("Combine it as version 1");
        await officer.Reads("The chronology is combined");
        await officer.Follow("Show all on one page, to print it");
        await officer.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Weigh or link" }).First.IsVisibleAsync());
        Assert.True(await officer.Page.Locator(".picture--wide").IsVisibleAsync());
        var pdf = await officer.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("JOURNEY_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "chronology.pdf"), pdf);
        await officer.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static Task Choose(Person lead, string file) =>
        lead.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "ours.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });

    private static async Task Leave(Person who, ILocator link)
    {
        await who.Page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await link.ClickAsync();
        await who.Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private async Task<Person> Somebody(string name)
    {
        var one = await site.Person(name);
        _people.Add(one);
        return one;
    }
}
