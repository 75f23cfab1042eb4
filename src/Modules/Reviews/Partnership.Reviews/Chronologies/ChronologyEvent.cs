using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.Reviews.Chronologies.Merging;

namespace Partnership.Reviews.Chronologies;

/// <summary>Entries of several agencies that an officer has linked as one event (BYD-05).</summary>
internal sealed class ChronologyEvent
{
    private readonly List<LinkedEntry> _entries = [];

    private ChronologyEvent(Guid id, CaseId caseId) => (Id, CaseId) = (id, caseId);

    public Guid Id { get; }
    public CaseId CaseId { get; }
    public Accounts Accounts { get; private set; }
    public Sealed<EventContent>? Said { get; private set; }

    /// <summary>Counts what was said of it: what a form was opened on is compared with it.</summary>
    public int Number { get; private set; }
    public IReadOnlyList<LinkedEntry> Entries => _entries;

    public static ChronologyEvent Of(Guid id, CaseId caseId, IEnumerable<Guid> entries)
    {
        var linked = new ChronologyEvent(id, caseId);
        linked._entries.AddRange(entries.Select(entry => new LinkedEntry(entry)));
        return linked;
    }

    public void Say(Accounts accounts, Sealed<EventContent> said) => (Accounts, Said, Number) = (accounts, said, Number + 1);
}

/// <summary>An entry is told of one event only: the database holds it.</summary>
internal sealed record LinkedEntry(Guid Entry);

/// <summary>What is said of a linked event.</summary>
internal sealed record EventContent(string? WhatDiffers, Settlement? Settled) : PersonalContent;

/// <summary>How much an entry matters to the whole, as an officer chose for the panel. The agency's words stay its own.</summary>
internal sealed class ChronologyWeight(Guid entry, CaseId caseId, Significance significance)
{
    public Guid Entry { get; } = entry;
    public CaseId CaseId { get; } = caseId;
    public Significance Significance { get; private set; } = significance;

    public void Becomes(Significance significance) => Significance = significance;
}
