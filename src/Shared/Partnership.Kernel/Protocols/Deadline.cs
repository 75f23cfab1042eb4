using Partnership.Kernel.Time;

namespace Partnership.Kernel.Protocols;

/// <summary>A deadline that can explain itself (PLT-32).</summary>
public sealed record Deadline
{
    public required ClockRule Rule { get; init; }

    /// <summary>The event that started it: the rule's own, or the one in its place.</summary>
    public required CaseEvent StartEvent { get; init; }
    public required Started Start { get; init; }

    /// <summary>The last day, or the day of <see cref="At"/>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last moment with London's offset, where the rule says hours; else null.</summary>
    public DateTimeOffset? At { get; init; }
    public IReadOnlyList<SkippedDay> Skipped { get; init; } = [];

    /// <summary>Not to be done before this day.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The date under the other day convention, where that is earlier (HRD-02).</summary>
    public DateOnly? Stricter { get; init; }

    /// <summary>The years it runs through have bank holidays that aren't known yet: the date may still move.</summary>
    public bool Provisional { get; init; }

    public string Key => Rule.Key;
    public string Title => Rule.Title;

    /// <summary>When it ends, as UTC: 23:59:59 in London of its date, unless its rule says hours (PLT-31).</summary>
    public DateTimeOffset EndsAt => At?.ToUniversalTime() ?? London.EndOf(Date);

    public bool IsMissedAt(DateTimeOffset now) => now > EndsAt;

    /// <summary>Whether something done on that date came too late.</summary>
    public bool IsMissedOn(DateOnly done) => done > Date;

    /// <summary>Working days after today until it is due; negative when late.</summary>
    public int WorkingDaysLeft(DateOnly today, WorkingCalendar calendar) => calendar.WorkingDaysBetween(today, Date);
}
