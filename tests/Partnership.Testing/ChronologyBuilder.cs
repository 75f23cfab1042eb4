using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.ImportingEntries;
using Partnership.Reviews.Chronologies.Linking;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.PuttingIn;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.SendPack;

namespace Partnership.Testing;

/// <summary>Cases whose agencies tell dated entries.</summary>
public static class ChronologyBuilder
{
    /// <summary>The agency's lead takes in these entries: what happened, and how many days ago.</summary>
    public static async Task TellEntries(this TestHost host, TestCase made, Actor lead, params (int DaysAgo, string What)[] entries)
    {
        var today = London.Today(host.Clock);
        await host.Import(made, lead, [.. entries.Select(one => new EntryContent(today.AddDays(-one.DaysAgo), null, null, one.What, Source: "Record"))]);
    }

    internal static async Task<Imported> Import(this TestHost host, TestCase made, Actor lead, IReadOnlyList<EntryContent> entries, ImportHow how = ImportHow.Add)
    {
        var imported = await host.Send(new ImportEntries(made.Reference, entries, how, host.Key()), lead);
        return imported.Succeeded ? imported.Value : throw new InvalidOperationException(imported.Refusals[0].Words);
    }

    /// <summary>Barts Health and Housing have sent their chronologies: both tell of a visit 100 days ago; nobody tells of the year before it.</summary>
    public static async Task<TestCase> CaseWithChronologies(this TestHost host)
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.TellEntries(made, Actors.BartsLead, (500, "Clinic: all well"), (100, "Joint visit, the child was seen"), (20, "Clinic: a bruise"));
        await host.TellEntries(made, Actors.HousingLead, (480, "Tenancy began"), (100, "Joint visit, the child was asleep"));
        foreach (var lead in new[] { Actors.BartsLead, Actors.HousingLead }) await host.SendCheckOf(made, lead);
        return made;
    }

    /// <summary>The same, accepted and shared.</summary>
    public static async Task<TestCase> CaseWithSharedChronologies(this TestHost host)
    {
        var made = await host.CaseWithChronologies();
        foreach (var agency in new[] { "barts-health", "housing" }) await host.AcceptCheckOf(made, agency);
        await host.ShareChecksOf(made);
        return made;
    }

    /// <summary>A panel is set on the next free day, and its pack is frozen and sent.</summary>
    public static async Task SendThePackOf(this TestHost host, TestCase made)
    {
        var free = await host.Send(new FreeDays(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("No such case.");
        await host.Do(host.PanelOn(made, free.Days.First(day => day > London.Today(host.Clock))) with { WhyLate = "The next free day" });
        await host.Do(new SendPack(made.Reference, "The panel’s decision", "Public task", host.Key()));
    }

    /// <summary>The ids of an entry of the Business Unit's own, and of an event that two agencies tell, both made for it.</summary>
    public static async Task<(string Own, string Event)> EntriesOf(this TestHost host, TestCase made)
    {
        await host.Do(new PutIn(made.Reference, null, 0, new(London.Today(host.Clock), null, null, "The incident", "The referral", null, null, null), host.Key()));
        var read = await host.Send(new CombinedChronologyOf(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("There is no chronology.");
        var linked = await host.Send(new LinkAsOneEvent(made.Reference, [.. read.Parts.Entries.Where(one => one.Told.Event.StartsWith("Joint", StringComparison.Ordinal)).Select(one => one.Id)], Accounts.Agree, null, host.Key()), Actors.Coordinator);
        return (read.Parts.Entries.Single(one => !one.IsContact).Id.ToString(), linked.Value.ToString());
    }

    /// <summary>The id of the first entry an agency has drafted.</summary>
    public static async Task<string> DraftedEntryOf(this TestHost host, TestCase made, Actor lead) =>
        (await host.Send(new ChronologyOfAgency(made.Reference), lead))?.Entries[0].Id.ToString() ?? throw new InvalidOperationException("There is no entry.");
}
