using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Days = Partnership.Kernel.Time.WorkingCalendar;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>A deadline under two protocols; null on the side that has no such limit.</summary>
internal sealed record SampleRow(string Title, SampleDeadline? Was, SampleDeadline? Now, string Moved);

/// <summary>What is otherwise under the second protocol: "Who signs", before, after.</summary>
internal sealed record SampleChange(string What, string Was, string Now);

/// <summary>The effect of a protocol beside another, on a sample case (PLT-42).</summary>
internal sealed record SamplePreview(string Was, string Now, IReadOnlyList<SampleRow> Deadlines, IReadOnlyList<SampleChange> Way, IReadOnlyList<SampleChange> People)
{
    public static SamplePreview Of(ProtocolInWords was, ProtocolInWords now, Days calendar, SampleFields days)
    {
        var (before, after) = (SampleCase.Of(was.Protocol, calendar, days), SampleCase.Of(now.Protocol, calendar, days));
        List<(SampleDeadline? Was, SampleDeadline Now)> pairs =
            [.. now.Protocol.Clocks.Where(clock => after.ContainsKey(clock.Key)).Select(clock => (before.GetValueOrDefault(clock.Key) ?? SameLimit(clock), after[clock.Key]))];
        var gone = was.Protocol.Clocks.Where(clock => before.ContainsKey(clock.Key) && pairs.All(pair => pair.Was != before[clock.Key])).Select(clock => before[clock.Key]);
        return new(was.Title, now.Title,
            [.. pairs.Select(pair => Row(pair.Was, pair.Now, calendar, now.Title)), .. gone.Select(one => new SampleRow(one.Clock.Title, one, null, $"Only in “{was.Title}”"))],
            [.. Differing(Stages(was), Stages(now))], [.. Differing(Who(was), Who(now))]);

        // Another partnership has other keys: a limit on the same thing is known by what meets it.
        SampleDeadline? SameLimit(ClockRule clock) =>
            before.Values.FirstOrDefault(one => one.Clock.Ends == clock.Ends && !after.ContainsKey(one.Clock.Key) && now.Protocol.Clocks.First(other => other.Ends == clock.Ends) == clock);
    }

    private static SampleRow Row(SampleDeadline? was, SampleDeadline now, Days calendar, string title) =>
        new(now.Clock.Title, was, now, was is null ? $"Only in “{title}”" : Moved(was.Deadline, now.Deadline, calendar));

    private static string Moved(Deadline? was, Deadline? now, Days calendar)
    {
        if (was is null || now is null) return "–";
        if (was.EndsAt == now.EndsAt) return "The same";
        var days = calendar.WorkingDaysBetween(was.Date, now.Date);
        return days == 0 ? now.EndsAt < was.EndsAt ? "Earlier, by less than a working day" : "Later, by less than a working day"
            : $"{Counts.Of(Math.Abs(days), "working day")} {(days < 0 ? "earlier" : "later")}";
    }

    // Protocols call their stages as they like: what is done in them is the same.
    private static IEnumerable<(string, string)> Stages(ProtocolInWords protocol) =>
        protocol.Protocol.Stages.Select(stage => (ProtocolInWords.Upper(stage.Kind.Word().Replace('-', ' ')), $"{stage.Title}: {protocol.Roles(stage.Who)}. Then: {protocol.Next(stage)}."));

    private static IEnumerable<(string, string)> Who(ProtocolInWords words)
    {
        var protocol = words.Protocol;
        if (protocol.Screening is { } screening)
        {
            yield return ("Calls the screening together", words.Role(screening.Convener));
            yield return ("Screens", words.Roles(screening.Screeners));
            yield return ("When they disagree", screening.Disagreement.Words);
            yield return ("Answers to choose from", string.Join("; ", screening.Options.Select(option => option.NeedsApprovalOf.Count > 0
                ? $"{option.Title} (approved by {words.Roles(option.NeedsApprovalOf)})" : option.Title)));
        }
        yield return ("Chairs the panel", words.Role(protocol.Panel.Chair));
        yield return ("Votes", words.Seats(protocol.Panel.Core));
        yield return ("Attends without a vote", words.Seats(protocol.Panel.WithoutVote));
        yield return ("Quorum", words.QuorumWords());
        yield return ("Majority", words.MajorityWords());
        yield return ("Signs", words.Roles(protocol.SignOff.Signatories));
        yield return ("Countersigns", words.Role(protocol.SignOff.Countersignatory));
        yield return ("Approves a review’s report", string.Join("; then ", protocol.ReportApproval.Select(step => words.GroupOrRole(step.By))));
    }

    private static IEnumerable<SampleChange> Differing(IEnumerable<(string What, string Words)> was, IEnumerable<(string What, string Words)> now)
    {
        var (before, after) = (was.ToList(), now.ToList());
        foreach (var what in after.Select(one => one.What).Union(before.Select(one => one.What)))
        {
            var (old, young) = (Words(before, what), Words(after, what));
            if (old != young) yield return new(what, old ?? "Not there", young ?? "Not there");
        }

        static string? Words(IEnumerable<(string What, string Words)> all, string what) => all.Where(one => one.What == what).Select(one => one.Words).FirstOrDefault();
    }
}
