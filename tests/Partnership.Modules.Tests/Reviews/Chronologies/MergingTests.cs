using FsCheck;
using FsCheck.Fluent;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.Chronologies.Merging;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Chronologies;

[Trait("Rule", "REV-33")]
public sealed class MergingTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static int _made;

    [Fact]
    public void Entries_stand_by_date_then_time_and_what_has_no_time_stands_last_and_gets_none()
    {
        var merged = Of([Entry("police", Day, "Without a time"), Entry("health", Day, "In the evening", at: new(19, 30)), Entry("housing", Day.AddDays(-1), "Before"), Entry("school", Day, "In the morning", at: new(9, 5))]);

        Assert.Equal(["Before", "In the morning", "In the evening", "Without a time"], merged.Events.Select(row => row.First.Told.Event));
        Assert.Null(merged.Events.Last().First.Told.Time);
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(32, 1)]
    public void Silence_is_where_more_days_than_chosen_passed_without_any_contact(int later, int silences)
    {
        var merged = Of([Entry("health", Day), Entry("school", Day.AddDays(later))], gap: 30);

        Assert.Equal(silences, merged.Silences.Count());
        Assert.All(merged.Silences, one => Assert.Equal((Day.AddDays(1), Day.AddDays(later - 1), 31), (one.On, one.To, one.Days)));
    }

    [Fact]
    public void A_period_is_contact_on_all_its_days_and_what_the_Business_Unit_put_in_is_none()
    {
        var merged = Of([Entry("health", Day, to: Day.AddDays(100)), Entry("school", Day.AddDays(10)), Entry("school", Day.AddDays(195)), Entry(AgencyEntry.BusinessUnit, Day.AddDays(150), "The incident")], gap: 30);

        var silence = Assert.Single(merged.Silences);
        Assert.Equal((Day.AddDays(101), Day.AddDays(194), 94), (silence.On, silence.To, silence.Days));
        Assert.True(merged.Rows.ToList().IndexOf(silence) < merged.Rows.ToList().FindIndex(row => row is EventRow { First.Told.Event: "The incident" }));
    }

    [Fact]
    public void Contacts_of_several_agencies_on_one_day_are_marked_and_those_of_one_are_not()
    {
        var merged = Of([Entry("health", Day), Entry("police", Day), Entry("health", Day.AddDays(1)), Entry("health", Day.AddDays(1)), Entry("health", Day.AddDays(2)), Entry(AgencyEntry.BusinessUnit, Day.AddDays(2))]);

        Assert.Equal([true, true, false, false, false, false], merged.Events.Select(row => row.Together));
    }

    [Fact, Trait("Rule", "BYD-05")]
    public void Where_accounts_differ_both_are_kept_and_the_one_worked_with_comes_first_and_gives_the_date()
    {
        var (health, police) = (Entry("health", Day, "Seen at the clinic"), Entry("police", Day.AddDays(20), "Seen at home"));
        var open = new SameEvent(Made(), [health.Id, police.Id], Accounts.Differ, "The day and the place");
        var settled = open with { Settled = new(police.Id, "The call log says so", "An officer", default) };

        var (before, after) = (Assert.Single(Of([health, police], [open]).Events), Assert.Single(Of([health, police], [settled]).Events));

        Assert.Equal((Day, health), (before.On, before.First));
        Assert.Equal((Day.AddDays(20), police), (after.On, after.First));
        Assert.All(new[] { before, after }, row => Assert.True(row.Differs && row.Accounts.Count == 2));
    }

    [Fact]
    public void A_link_whose_other_entry_was_taken_out_is_a_plain_row_again()
    {
        var left = Entry("health", Day);

        Assert.Null(Assert.Single(Of([left], [new(Made(), [left.Id, Made()], Accounts.Differ, "All")]).Events).Link);
    }

    [Fact]
    public void Nothing_is_lost_by_merging_and_the_order_is_of_dates_and_stays_the_same_whatever_came_first() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Chronologies, made =>
        {
            var (entries, links, gap) = made;
            var merged = CombinedChronology.Of(entries, links, gap);
            var turned = CombinedChronology.Of([.. entries.Reverse()], links, gap);
            var ids = merged.Events.SelectMany(row => row.Accounts).Select(one => one.Id).ToList();
            return ids.Count == entries.Length && ids.ToHashSet().SetEquals(entries.Select(one => one.Id))
                && merged.Rows.Zip(merged.Rows.Skip(1)).All(pair => pair.First.On <= pair.Second.On)
                && ids.SequenceEqual(turned.Events.SelectMany(row => row.Accounts).Select(one => one.Id));
        }));

    [Fact]
    public void Silence_is_exactly_where_no_contact_is_for_longer_than_chosen() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Chronologies, made =>
        {
            var (entries, links, gap) = made;
            var merged = CombinedChronology.Of(entries, links, gap);
            var contact = merged.Events.SelectMany(row => row.Counted).Where(one => one.IsContact).SelectMany(one => Enumerable.Range(one.Told.From.DayNumber, one.Told.Last.DayNumber - one.Told.From.DayNumber + 1)).ToHashSet();
            var silent = merged.Silences.SelectMany(one => Enumerable.Range(one.On.DayNumber, one.Days)).ToHashSet();
            if (contact.Count == 0) return silent.Count == 0;
            var runs = new List<int>();
            for (int day = contact.Min(), run = 0; day <= contact.Max(); day++)
            {
                if (!contact.Contains(day)) { run++; continue; }
                if (run > gap) runs.Add(run);
                run = 0;
            }
            return !silent.Overlaps(contact) && runs.SequenceEqual(merged.Silences.Select(one => one.Days));
        }));

    [Fact]
    public void A_long_chronology_opens_on_what_is_notable_and_a_filter_never_makes_a_silence()
    {
        var many = Enumerable.Range(0, 250).Select(nth => Entry(nth % 2 == 0 ? "health" : "police", Day.AddDays(nth), significance: nth % 50 == 0 ? Significance.Key : nth % 10 == 0 ? Significance.Notable : Significance.Background)).ToArray();
        var merged = CombinedChronology.Of(many, [], gap: 5);

        Assert.Equal(25, new ChronologyFilter().Of(merged).Count);
        Assert.Equal(5, new ChronologyFilter(Significance.Key).Of(merged).Count);
        Assert.Equal(250, new ChronologyFilter(Significance.Background).Of(merged).Count);
        Assert.Equal(125, new ChronologyFilter(Significance.Background, "police").Of(merged).Count);
        Assert.Equal(11, new ChronologyFilter(Significance.Background, From: Day.AddDays(10), To: Day.AddDays(20)).Of(merged).Count);
        Assert.Empty(merged.Silences);
    }

    [Theory]
    [InlineData("1899-12-31", null, "From", "Check the year: 1899 is before 1900")]
    [InlineData("2026-03-04", null, "From", "The date must be today or in the past")]
    [InlineData("2026-03-02", "2026-03-01", "To", "The end date must be the same as the date or after it")]
    [InlineData("2026-03-02", "2026-03-04", "To", "The date must be today or in the past")]
    [InlineData("1900-01-01", "2026-03-03", null, null)]
    public void An_entry_is_from_1900_to_today_and_does_not_end_before_it_begins(string from, string? to, string? field, string? words)
    {
        var entry = new EntryContent(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), null, "Seen");

        var refused = new AnEntryHappenedWhenItCan(entry, Day).Broken();

        Assert.Equal((field, words), (refused?.Field, refused?.Words));
    }

    private static Arbitrary<(AgencyEntry[] Entries, SameEvent[] Links, int Gap)> Chronologies => Arb.From(
        from days in Gen.ArrayOf(Gen.Choose(0, 120))
        from lengths in Gen.ArrayOf(Gen.Choose(0, 12), days.Length)
        from agencies in Gen.ArrayOf(Gen.Elements("health", "police", "housing", AgencyEntry.BusinessUnit), days.Length)
        from times in Gen.ArrayOf(Gen.Choose(-1, 3), days.Length)
        from linked in Gen.ArrayOf(Gen.Choose(0, 9), days.Length)
        from gap in Gen.Choose(0, 30)
        select (Entries(days, lengths, agencies, times), linked, gap) into made
        select (made.Item1, Links(made.Item1, made.linked), made.gap));

    private static AgencyEntry[] Entries(int[] days, int[] lengths, string[] agencies, int[] times) =>
        [.. days.Select((day, nth) => Entry(agencies[nth], Day.AddDays(day), to: lengths[nth] > 8 ? Day.AddDays(day + lengths[nth]) : null, at: times[nth] < 0 || lengths[nth] > 8 ? null : new(8 + times[nth], 0)))];

    /// <summary>Of ten numbers three are links: one is open, one differs, one is settled for its first entry.</summary>
    private static SameEvent[] Links(AgencyEntry[] entries, int[] linked) =>
        [.. Enumerable.Range(0, 3).Select(link => new SameEvent(Made(), [.. entries.Where((_, nth) => linked[nth] == link).Select(one => one.Id)], (Accounts)link, "Something"))
            .Where(link => link.Entries.Count > 1).Select(link => link.Accounts == Accounts.Differ ? link with { Settled = new(link.Entries[0], "Because", "Somebody", default) } : link)];

    private static CombinedChronology Of(AgencyEntry[] entries, SameEvent[]? links = null, int gap = 90) => CombinedChronology.Of(entries, links ?? [], gap);

    private static AgencyEntry Entry(string agency, DateOnly on, string what = "Seen", DateOnly? to = null, TimeOnly? at = null, Significance significance = Significance.Background) =>
        new(Made(), agency, new(on, to, at, what, Significance: significance));

    private static Guid Made() => new(Interlocked.Increment(ref _made), 0, 0, new byte[8]);
}
