using System.Diagnostics;
using System.Net;
using System.Text;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.Combining;
using Partnership.Reviews.Chronologies.ImportingEntries;
using Partnership.Reviews.Chronologies.Linking;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.PuttingIn;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Chronologies.Weighing;
using Partnership.Reviews.Chronologies.WritingEntries;
using Partnership.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Partnership.Modules.Tests.Reviews.Chronologies;

[Trait("Rule", "REV-33")]
public sealed class ChronologyOfACase(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>
{
    private const string Csv = "Date,What happened,Child's lived experience\n3/3/2026,Visit at home,Played quietly\n31/12/1899,Long ago,\n5/3/2026,Seen at the clinic,\n";

    [Fact, Trait("Rule", "PLT-52")]
    public async Task An_agency_looks_at_what_is_wrong_with_its_file_before_anything_changes_then_confirms_it()
    {
        var made = await host.CaseWithChecks();
        using var client = host.ClientOf(Actors.BartsLead);
        using var lead = new Visitor(client);
        await Upload(client, lead, made, Csv);

        Assert.Contains("2 rows can be taken", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Check the year: 1899 is before 1900", lead.Text, StringComparison.Ordinal);
        Assert.Empty((await Written(made, Actors.BartsLead)).Entries);
        var report = lead.Address;
        using (var other = await As(Actors.BartsMember, report)) Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await lead.Press("Import 2 good rows");
        Assert.Contains("Visit at home", lead.Text, StringComparison.Ordinal);
        Assert.Contains("2 entries added. Not sent", lead.Page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open(report)).Status);
    }

    [Fact]
    public async Task A_row_that_is_there_already_is_not_doubled_and_keeps_its_id_when_the_file_replaces_what_is_there()
    {
        var made = await host.CaseWithChecks();
        EntryContent kept = new(new(2026, 3, 3), null, null, "Visit"), gone = new(new(2026, 3, 4), null, null, "Wrong family"), late = new(new(2026, 3, 5), null, null, "Clinic");
        await host.Import(made, Actors.BartsLead, [kept, gone]);
        var id = (await Written(made, Actors.BartsLead)).Entries[0].Id;

        Assert.Equal(new(1, 2, 0), await host.Import(made, Actors.BartsMember, [kept, late, late]));
        Assert.Equal(new(0, 2, 1), await host.Import(made, Actors.BartsLead, [kept, late], ImportHow.Replace));

        var written = await Written(made, Actors.BartsLead);
        Assert.Equal(["Visit", "Clinic"], written.Entries.Select(one => one.Told.Event));
        Assert.Equal(id, written.Entries[0].Id);
    }

    [Fact]
    public async Task An_entry_is_typed_changed_and_removed_and_two_who_change_it_at_once_dont_overwrite_each_other()
    {
        var made = await host.CaseWithChecks();
        using var member = await As(Actors.BartsMember, $"/checks/{made.Reference}/chronology/add");
        await member.Press("Save the entry", ("Input.Event", "Visit at home"));
        Assert.Contains(member.Errors, words => words.Contains("Enter the date", StringComparison.Ordinal));
        await member.Press("Save the entry", ("Input.From.Day", "3"), ("Input.From.Month", "3"), ("Input.From.Year", "1899"));
        Assert.Contains("Check the year: 1899 is before 1900", member.Errors);
        await member.Press("Save the entry", ("Input.From.Day", "3"), ("Input.From.Month", "3"), ("Input.From.Year", "2026"), ("Input.Significance", "Key"));
        Assert.Equal($"/checks/{made.Reference}/chronology", member.Address);
        Assert.Contains("Visit at home", member.Text, StringComparison.Ordinal);

        var entry = Assert.Single((await Written(made, Actors.BartsLead)).Entries);
        await host.Do(new WriteEntry(made.Reference, entry.Id, 1, TypedEntry.Of(entry.Told with { Event = "Changed" }), host.Key()), Actors.BartsLead);
        var second = await host.Send(new WriteEntry(made.Reference, entry.Id, 1, TypedEntry.Of(entry.Told with { Event = "Other" }), host.Key()), Actors.BartsMember);
        Assert.Contains("after you opened it", Assert.Single(second.Refusals).Words, StringComparison.Ordinal);

        await member.Open($"/checks/{made.Reference}/chronology/{entry.Id}/remove");
        await member.Press("Remove the entry");
        Assert.Contains("No entries yet", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_agency_drafts_is_its_own_and_is_frozen_when_its_form_is_sent()
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.TellEntries(made, Actors.BartsLead, (10, "Seen at the clinic"));
        Assert.Empty((await Combined(made, Actors.Coordinator))?.Parts.Entries ?? []);
        foreach (var other in new[] { Actors.HousingLead, Actors.Coordinator, Actors.YoungScrutineer })
            using (var page = await As(other, $"/checks/{made.Reference}/chronology")) Assert.DoesNotContain("Seen at the clinic", page.Text, StringComparison.Ordinal);

        await host.SendCheckOf(made, Actors.BartsLead);
        var entry = Assert.Single((await Combined(made, Actors.Coordinator))?.Parts.Entries ?? []);
        var refused = await host.Send(new WriteEntry(made.Reference, entry.Id, 1, TypedEntry.Of(entry.Told), host.Key()), Actors.BartsLead);
        Assert.False(refused.Succeeded);

        await host.SendBackCheckOf(made, "barts-health", "Say where");
        await host.Do(new WriteEntry(made.Reference, entry.Id, 1, TypedEntry.Of(entry.Told with { Event = "Seen at the clinic in Anyplace" }), host.Key()), Actors.BartsLead);
        Assert.Equal("Seen at the clinic", Assert.Single((await Combined(made, Actors.Coordinator))?.Parts.Entries ?? []).Told.Event);
    }

    [Fact]
    public async Task An_agency_that_holds_nothing_needs_no_entries_and_cannot_send_some_with_that_answer()
    {
        var made = await host.CaseWithChecks();
        await host.TellEntries(made, Actors.BartsLead, (10, "Seen at the clinic"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.SendThatNothingIsHeld(made, Actors.BartsLead));

        Assert.Contains("its chronology has entries", refused.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "BYD-05")]
    public async Task An_officer_links_what_agencies_tell_of_one_event_says_what_differs_and_settles_it_and_every_account_stays()
    {
        var made = await host.CaseWithChronologies();
        using var officer = await As(Actors.Coordinator, $"/cases/{made.Reference}/chronology");
        Assert.Contains("No agency recorded contact for 379 days", officer.Text, StringComparison.Ordinal);
        Assert.Contains("2 agencies on this day", officer.Text, StringComparison.Ordinal);

        var seen = (await Combined(made, Actors.Coordinator))?.Parts.Entries.Single(one => one.Told.Event.EndsWith("seen", StringComparison.Ordinal));
        await officer.Open($"/cases/{made.Reference}/chronology/link/{seen?.Id}");
        await officer.Press("Link them as one event", ("Input.Accounts", "Differ"));
        Assert.Contains("Say what differs", officer.Errors);
        await officer.Press("Link them as one event", ("Input.Accounts", "Differ"), ("Input.WhatDiffers", "Whether the child was seen"));
        Assert.Contains("Accounts differ. Whether the child was seen", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Open: not settled", officer.Text, StringComparison.Ordinal);

        var link = Assert.Single((await Combined(made, Actors.Coordinator))?.Parts.Links ?? []);
        await host.Do(new SettleDifference(made.Reference, link.Id, 1, seen?.Id, false, "Written down on the day"));
        var second = await host.Send(new SettleDifference(made.Reference, link.Id, 1, null, true, "Unseen"), Actors.BusinessManager);
        Assert.Contains("Nothing of yours was saved over it", Assert.Single(second.Refusals).Words, StringComparison.Ordinal);

        await officer.Open($"/cases/{made.Reference}/chronology");
        Assert.Contains("the panel works with the account of Barts Health", officer.Text, StringComparison.Ordinal);
        Assert.Contains("the child was asleep", officer.Text, StringComparison.Ordinal);
        await host.Do(new Unlink(made.Reference, link.Id, 2));
        Assert.Empty((await Combined(made, Actors.Coordinator))?.Parts.Links ?? []);
    }

    [Fact]
    public async Task An_entry_is_linked_once_whoever_links_at_the_same_time()
    {
        var made = await host.CaseWithChronologies();
        var pair = (await Combined(made, Actors.Coordinator))?.Parts.Entries.Where(one => one.Told.Event.StartsWith("Joint", StringComparison.Ordinal)).Select(one => one.Id).ToList() ?? [];

        var both = await Task.WhenAll(new[] { Actors.Coordinator, Actors.BusinessManager }.Select(officer => host.Send(new LinkAsOneEvent(made.Reference, pair, Accounts.Agree, null, host.Key()), officer)));

        Assert.Single(both, one => one.Succeeded);
        Assert.Contains("Somebody else has linked", both.Single(one => !one.Succeeded).Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Business_Units_own_entry_names_its_source_and_an_entry_is_weighed_without_changing_the_agencys_words()
    {
        var made = await host.CaseWithChronologies();
        var incident = new TypedEntry(new(2026, 11, 1), null, null, "The incident", null, null, null, Significance.Key);
        Assert.Contains((await host.Send(new PutIn(made.Reference, null, 0, incident, host.Key()), Actors.Coordinator)).Refusals, one => one.Field == "Source");
        await host.Do(new PutIn(made.Reference, null, 0, incident with { Source = "The referral" }, host.Key()));

        var clinic = (await Combined(made, Actors.Coordinator))?.Parts.Entries.Single(one => one.Told.Event == "Clinic: a bruise") ?? throw new InvalidOperationException("Not there.");
        await host.Do(new WeighEntry(made.Reference, clinic.Id, Significance.Background, Significance.Key));
        Assert.False((await host.Send(new WeighEntry(made.Reference, clinic.Id, Significance.Background, Significance.Notable), Actors.BusinessManager)).Succeeded);

        using var officer = await As(Actors.Coordinator, $"/cases/{made.Reference}/chronology?least=Key");
        Assert.Contains("The incident", officer.Text, StringComparison.Ordinal);
        Assert.Contains("a bruise", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tenancy began", officer.Text, StringComparison.Ordinal);
        Assert.Equal(Significance.Background, (await Combined(made, Actors.Coordinator))?.Parts.Entries.Single(one => one.Id == clinic.Id).Told.Significance);
    }

    [Fact, Trait("Rule", "REV-41")]
    public async Task Combined_it_is_a_version_that_stays_as_it_was()
    {
        var made = await host.CaseWithChronologies();
        await host.Do(new CombineChronology(made.Reference, host.Key()));
        Assert.Contains("Nothing has changed", Assert.Single((await host.Send(new CombineChronology(made.Reference, host.Key()), Actors.Coordinator)).Refusals).Words, StringComparison.Ordinal);
        await host.Do(new PutIn(made.Reference, null, 0, new(new(2026, 11, 1), null, null, "The incident", "The referral", null, null, null), host.Key()));

        using var officer = await As(Actors.Coordinator, $"/cases/{made.Reference}/chronology?version=1");

        Assert.Contains("Version 1", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The incident", officer.Text, StringComparison.Ordinal);
        Assert.Equal("1", officer.Page.QuerySelector(".chronology-filter__form input[name=version]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"/cases/{made.Reference}/chronology?version=2")).Status);
    }

    [Fact, Trait("Rule", "REV-31"), Trait("Rule", "TRU-11")]
    public async Task An_agency_reads_the_whole_only_when_it_is_shared_and_nobody_else_does()
    {
        var made = await host.CaseWithChronologies();
        using var lead = await As(Actors.BartsLead, $"/checks/{made.Reference}/shared/chronology");
        Assert.Equal(HttpStatusCode.NotFound, lead.Status);

        foreach (var agency in new[] { "barts-health", "housing" }) await host.AcceptCheckOf(made, agency);
        await host.ShareChecksOf(made);

        await lead.Open($"/checks/{made.Reference}/shared/chronology");
        Assert.Contains("the child was asleep", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weigh or link", lead.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/cases/{made.Reference}/chronology")).Status);
        foreach (var other in new[] { Actors.YoungScrutineer, Actors.Administrator })
            using (var page = await As(other, $"/checks/{made.Reference}/shared/chronology")) Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "PLT-51")]
    public async Task It_leaves_as_CSV_and_as_a_Word_document_and_each_is_in_the_trail()
    {
        var made = await host.CaseWithChronologies();
        using var client = host.ClientOf(Actors.Coordinator);

        var csv = await client.GetStringAsync(new Uri($"/cases/{made.Reference}/chronology?as=csv", UriKind.Relative));
        var word = await client.GetByteArrayAsync(new Uri($"/cases/{made.Reference}/chronology?as=word", UriKind.Relative));

        Assert.Contains("Agency,Date,End date,Time,What happened", csv, StringComparison.Ordinal);
        Assert.Contains("No agency recorded contact for 379 days", csv, StringComparison.Ordinal);
        Assert.True(word is [(byte)'P', (byte)'K', ..]);
        await using var trail = host.Database.CreateCommand($"select count(*) from audit.entry where kind = 'case' and id = '{made.Id}' and body like '%exported the combined chronology%'");
        Assert.Equal(2L, await trail.ExecuteScalarAsync());
    }

    [Fact, Trait("Rule", "REV-41"), Trait("Rule", "HRD-24")]
    public async Task The_panels_pack_carries_the_chronology_as_it_was_when_it_was_sent()
    {
        var made = await host.CaseWithSharedChronologies();
        await host.SendThePackOf(made);
        await host.Do(new PutIn(made.Reference, null, 0, new(new(2026, 11, 1), null, null, "Known only later", "The referral", null, null, null), host.Key()));

        using var officer = await As(Actors.Coordinator, $"/cases/{made.Reference}/panel/pack");

        Assert.Contains("The combined chronology", officer.Text, StringComparison.Ordinal);
        Assert.Contains("the child was asleep", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Known only later", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_sees_exactly_the_entries_that_are_sent()
    {
        var made = await host.CaseWithChecks();
        await host.TellEntries(made, Actors.BartsLead, (10, "Seen at the clinic"));
        using var lead = await As(Actors.BartsLead, $"/checks/{made.Reference}/send");
        Assert.Contains("Seen at the clinic", lead.Text, StringComparison.Ordinal);
        await lead.Open($"/checks/{made.Reference}/contact");
        Assert.Contains("Your agency’s chronology: 1 entry", lead.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-14")]
    public async Task Nothing_told_stands_in_the_clear()
    {
        var made = await host.CaseWithChronologies();
        await using var read = host.Database.CreateCommand($"select count(*) from reviews.chronology_entry where case_id = '{made.Id}' and position('clinic'::bytea in told) > 0");

        Assert.Equal(0L, await read.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Five_thousand_entries_are_read_as_quickly_as_their_number_allows()
    {
        var (few, many) = (await CaseOf(500), await CaseOf(5_000));
        var (fewMs, manyMs) = (await Milliseconds(few), await Milliseconds(many));
        output.WriteLine($"The page of 500 entries takes {fewMs:N0} ms, of 5,000 {manyMs:N0} ms: {(double)manyMs / fewMs:N1} times as long for ten times as many.");

        using var officer = await As(Actors.Coordinator, $"/cases/{many.Reference}/chronology");
        Assert.Contains("key and notable ones, because there are many", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{many.Reference}/chronology?least=Background");
        Assert.InRange(officer.Page.QuerySelectorAll(".chronology__who").Length, 150, 250);
        Assert.Contains("bars count those of each month", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector(".govuk-pagination__next"));
    }

    [Fact]
    public async Task An_entry_that_went_through_a_spreadsheet_is_not_doubled_because_its_lines_end_otherwise()
    {
        var made = await host.CaseWithChecks();
        await host.Do(new WriteEntry(made.Reference, null, 0, new(new(2026, 3, 3), null, null, "Visit\r\nSeen alone", null, null, null, null), host.Key()), Actors.BartsLead);
        using var client = host.ClientOf(Actors.BartsLead);
        var csv = await client.GetStringAsync(new Uri($"/checks/{made.Reference}/chronology?as=csv", UriKind.Relative));
        using var lead = new Visitor(client);

        await Upload(client, lead, made, csv.ReplaceLineEndings("\n"));
        await lead.Press("Import 1 row", ("Input.How", "Add"));

        Assert.Contains("no entries added; 1 was there already", lead.Page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Single((await Written(made, Actors.BartsLead)).Entries);
    }

    private async Task<TestCase> CaseOf(int entries)
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        var today = London.Today(host.Clock);
        foreach (var (lead, odd) in new[] { (Actors.BartsLead, 0), (Actors.HousingLead, 1) })
        {
            await host.Import(made, lead, [.. Enumerable.Range(0, entries).Where(nth => nth % 2 == odd).Select(nth =>
                new EntryContent(today.AddDays(-nth % 3000), null, null, $"Contact {nth}", "Record", nth % 5 == 0 ? "Played" : null, Significance: nth % 20 == odd ? Significance.Notable : Significance.Background))]);
            await host.SendCheckOf(made, lead);
        }
        return made;
    }

    private async Task<long> Milliseconds(TestCase made)
    {
        using var client = host.ClientOf(Actors.Coordinator);
        var times = new List<long>();
        for (var time = 0; time < 5; time++)
        {
            var watch = Stopwatch.StartNew();
            using var page = await client.GetAsync(new Uri($"/cases/{made.Reference}/chronology?least=Background", UriKind.Relative));
            times.Add(watch.ElapsedMilliseconds);
        }
        return Math.Max(1, times.Order().ElementAt(2));
    }

    private static async Task Upload(HttpClient client, Visitor lead, TestCase made, string file)
    {
        await lead.Open($"/checks/{made.Reference}/chronology/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(lead.Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Input.File", "ours.csv" },
        };
        using var answer = await client.PostAsync(new Uri($"/checks/{made.Reference}/chronology/import", UriKind.Relative), form);
        await lead.Open(answer.RequestMessage?.RequestUri?.PathAndQuery ?? "/");
    }

    private async Task<AgencysChronology> Written(TestCase made, Actor of) => await host.Send(new ChronologyOfAgency(made.Reference), of) ?? throw new InvalidOperationException("Not found.");
    private Task<ReadChronology?> Combined(TestCase made, Actor reader) => host.Send(new CombinedChronologyOf(made.Reference), reader);
    private async Task<Visitor> As(Actor actor, string path) => await new Visitor(host.ClientOf(actor)).Open(path);
}
