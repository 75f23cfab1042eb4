using DocumentFormat.OpenXml.Packaging;
using Partnership.Reviews.AgencyChecks.ReadingShared;
using Partnership.Reviews.AgencyChecks.Sending;
using Partnership.Reviews.Chronologies.Linking;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.PuttingIn;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Chronologies;

/// <summary>Links whose entries are not all there: for this reader, or any more.</summary>
[Trait("Rule", "BYD-05")]
public sealed class LinksThatChange(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-31")]
    public async Task What_an_officer_says_of_accounts_is_not_told_to_the_agencies_while_one_of_them_is_not_shared()
    {
        var made = await host.CaseWithChronologies();
        await host.Do(new PutIn(made.Reference, null, 0, new(new(2026, 8, 1), null, null, "The visit", "The referral", null, null, null), host.Key()));
        var told = (await Entries(made)).Where(one => one.Told.Event.StartsWith("Joint", StringComparison.Ordinal) || !one.IsContact).Select(one => one.Id).ToList();
        await host.Send(new LinkAsOneEvent(made.Reference, told, Accounts.Differ, "Housing tells of a sleeping child", host.Key()), Actors.Coordinator);
        await host.AcceptCheckOf(made, "barts-health");
        await host.ShareChecksOf(made);

        using var lead = await new Visitor(host.ClientOf(Actors.BartsLead)).Open($"/checks/{made.Reference}/shared/chronology");

        Assert.Contains("The visit", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Whether their accounts agree is not said yet", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Housing tells", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_free_again_when_its_agency_took_out_the_one_it_was_linked_with()
    {
        var made = await host.CaseWithChronologies();
        var (ours, theirs, other) = (await Entry(made, "the child was seen"), await Entry(made, "the child was asleep"), await Entry(made, "Tenancy began"));
        await host.Send(new LinkAsOneEvent(made.Reference, [ours, theirs], Accounts.Agree, null, host.Key()), Actors.Coordinator);
        await host.SendBackCheckOf(made, "housing", "The wrong child");
        await host.Do(new RemoveEntry(made.Reference, theirs, 1), Actors.HousingLead);
        await host.Do(new SendCheck(made.Reference, host.Key()), Actors.HousingLead);

        var linked = await host.Send(new LinkAsOneEvent(made.Reference, [ours, other], Accounts.Agree, null, host.Key()), Actors.Coordinator);

        Assert.Empty(linked.Refusals);
        Assert.Equal(linked.Value, Assert.Single((await Combined(made)).Parts.Links).Id);
        var again = await host.Send(new LinkAsOneEvent(made.Reference, [ours, other], Accounts.Agree, null, host.Key()), Actors.Coordinator);
        Assert.Equal(LinkAsOneEvent.LinkedMeanwhile, Assert.Single(again.Refusals).Words);
    }

    [Fact, Trait("Rule", "PLT-51")]
    public async Task The_shared_forms_as_a_Word_document_hold_the_dated_entries_too()
    {
        var made = await host.CaseWithSharedChronologies();
        var shared = await host.Send(new SharedChecks(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("Nothing is shared.");

        using var file = new MemoryStream(WordChecks.Of(made.Reference, shared).ToFile(host.Clock.GetUtcNow()));
        using var word = WordprocessingDocument.Open(file, false);
        Assert.Contains("Joint visit, the child was seen", word.MainDocumentPart?.Document?.InnerText ?? "", StringComparison.Ordinal);
    }

    private async Task<Guid> Entry(TestCase made, string ends) => (await Entries(made)).Single(one => one.Told.Event.EndsWith(ends, StringComparison.Ordinal)).Id;
    private async Task<IReadOnlyList<AgencyEntry>> Entries(TestCase made) => (await Combined(made)).Parts.Entries;
    private async Task<ReadChronology> Combined(TestCase made) => await host.Send(new CombinedChronologyOf(made.Reference), Actors.Coordinator) ?? throw new InvalidOperationException("Not found.");
}
