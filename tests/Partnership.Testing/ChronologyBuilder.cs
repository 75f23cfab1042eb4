using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.ImportingEntries;

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
}
