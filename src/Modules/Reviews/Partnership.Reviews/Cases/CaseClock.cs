using Partnership.Kernel.PersonalData;
using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.Cases;

/// <summary>A deadline of a case, as a row: sweeps and home pages read it, and it keeps every date it ever had.</summary>
internal sealed class CaseClock
{
    private readonly List<ClockChange> _changes = [];

    private CaseClock(string key, string title, CaseEvent ends, CaseEvent startEvent, DateOnly startedOn, DateTimeOffset? startedAt, DateOnly dueOn, DateTimeOffset endsAt, DateOnly? earliestOn, DateOnly firstDueOn) =>
        (Key, Title, Ends, StartEvent, StartedOn, StartedAt, DueOn, EndsAt, EarliestOn, FirstDueOn) = (key, title, ends, startEvent, startedOn, startedAt, dueOn, endsAt, earliestOn, firstDueOn);

    /// <summary>The protocol's key of the clock, such as "notify".</summary>
    [OpenBecause("A key of the protocol.")]
    public string Key { get; }

    [OpenBecause("A title of the protocol.")]
    public string Title { get; private set; }

    /// <summary>What it asks for: the event that meets it.</summary>
    public CaseEvent Ends { get; private set; }
    public CaseEvent StartEvent { get; private set; }
    public DateOnly StartedOn { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>The last day, in London.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The last moment (UTC).</summary>
    public DateTimeOffset EndsAt { get; private set; }
    public DateOnly? EarliestOn { get; private set; }

    /// <summary>What the date was at first: an extension or a new bank holiday never hides it (REV-23, HRD-05).</summary>
    public DateOnly FirstDueOn { get; }

    /// <summary>The day on which what it asks for was done; null while it runs.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>The moment, where it is known: hours need it.</summary>
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>The day from which on nobody had to do it any more; null while it counts.</summary>
    public DateOnly? StoppedOn { get; private set; }

    [OpenBecause("Why a deadline no longer counts, in the system's own words.")]
    public string? StoppedBecause { get; private set; }
    public IReadOnlyList<ClockChange> Changes => _changes;

    public bool Runs => MetOn is null && StoppedOn is null;
    public bool WasMetLate => MetAt is { } at ? at > EndsAt : MetOn > DueOn;

    public static CaseClock From(Deadline deadline) => new(
        deadline.Key, deadline.Title, deadline.Rule.Ends, deadline.StartEvent, deadline.Start.Date, deadline.Start.At?.ToUniversalTime(), deadline.Date, deadline.EndsAt, deadline.Earliest, deadline.Date);

    /// <summary>What it asks for was done on that day.</summary>
    public void Meet(DateOnly on, DateTimeOffset? at = null)
    {
        if (Runs) (MetOn, MetAt) = (on, at);
    }

    /// <summary>Nobody has to do it any more.</summary>
    public void Stop(DateOnly on, string because)
    {
        if (Runs) (StoppedOn, StoppedBecause) = (on, because);
    }

    /// <summary>What it asks for must be done again (a revised sheet).</summary>
    public void Reopen() => (MetOn, MetAt) = (null, null);

    /// <summary>Goes by the rule of another version of the protocol: what it asks for, and by when. One that had been stopped counts again.</summary>
    public void GoBy(Deadline anew, string why, string who, DateTimeOffset at)
    {
        (Title, Ends, StoppedOn, StoppedBecause) = (anew.Title, anew.Rule.Ends, null, null);
        CountFrom(anew, ClockChangeKind.Protocol, why, who, at);
    }

    /// <summary>Its date was agreed on, and only people move it: neither a bank holiday nor a corrected start takes away the time that was given (REV-23).</summary>
    public bool IsExtended => _changes.Any(change => change.Kind == ClockChangeKind.Extension);

    /// <summary>Moves the date and keeps the old one, with who decided it and why.</summary>
    public void MoveTo(DateOnly dueOn, DateTimeOffset endsAt, ClockChangeKind kind, string why, string who, DateTimeOffset at)
    {
        if (dueOn == DueOn) return;
        _changes.Add(new(DueOn, dueOn, kind, why, who, at));
        (DueOn, EndsAt) = (dueOn, endsAt);
    }

    /// <summary>Counts anew, from a start that was put right or by another rule, and keeps the date it had (PLT-13). An extension stands, unless the new date is later still.</summary>
    public void CountFrom(Deadline anew, ClockChangeKind kind, string why, string who, DateTimeOffset at)
    {
        if (!IsExtended || anew.Date > DueOn) MoveTo(anew.Date, anew.EndsAt, kind, why, who, at);
        (StartEvent, StartedOn, StartedAt, EarliestOn) = (anew.StartEvent, anew.Start.Date, anew.Start.At?.ToUniversalTime(), anew.Earliest);
    }
}

/// <summary>What moved a deadline.</summary>
internal enum ClockChangeKind
{
    /// <summary>It was agreed that there is more time (REV-23).</summary>
    Extension,

    /// <summary>A bank holiday or a closure day came in between (HRD-05).</summary>
    Calendar,

    /// <summary>The day it counts from was put right (PLT-13).</summary>
    Correction,

    /// <summary>The case was moved to another version of the protocol (HRD-06).</summary>
    Protocol,
}

/// <summary>A deadline that was moved: from which date to which, by what, why, by whom.</summary>
internal sealed record ClockChange(DateOnly From, DateOnly To, ClockChangeKind Kind,
    [property: OpenBecause("Why a date moved; asked for without facts of the child.")] string Why,
    [property: OpenBecause("The professional who moved it.")] string Who, DateTimeOffset At);
