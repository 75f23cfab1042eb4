using Partnership.Kernel.Identity;

namespace Partnership.Platform.Home;

/// <summary>One thing somebody must do (PLT-74): a sentence, one link, and the day it is due.</summary>
/// <param name="Sentence">"Quality-assure the check form of Barts Health for TH-2026-0042".</param>
/// <param name="Due">The day it is due, or null where no day is set.</param>
public sealed record ToDo(string Sentence, string Href, DateOnly? Due);

/// <summary>A module's share of a person's home page.</summary>
public interface IKnowWhatToDo
{
    Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct);
}

/// <summary>One figure of the partnership at a glance, for the Business Unit: "2 decisions late", with its link.</summary>
public sealed record Glance(string Sentence, string? Href, bool NeedsAttention);

/// <summary>A module's share of the partnership at a glance.</summary>
public interface IKnowTheGlance
{
    Task<IReadOnlyList<Glance>> For(Actor actor, CancellationToken ct);
}

/// <summary>Something that is one person's to do, and stays so until it is handed on (PLT-07). What waits for a role or an agency is no such thing: whoever holds the role next has it.</summary>
/// <param name="Holder">Whose it is.</param>
/// <param name="Key">Which it is; begins with the module's name: "reviews.seat:0197…".</param>
/// <param name="Sentence">"A seat on the panel of TH-2026-0042".</param>
/// <param name="OnlyTo">The people who can take it over, none where nobody holds the role; null where anybody can.</param>
/// <param name="NotTo">People who never can, such as those with a conflict of interest.</param>
public sealed record HeldThing(PersonId Holder, string Key, string Sentence, string Href, DateOnly? Due, IReadOnlyCollection<PersonId>? OnlyTo, IReadOnlyCollection<PersonId> NotTo)
{
    public bool CanGoTo(PersonId person) => person != Holder && OnlyTo?.Contains(person) != false && !NotTo.Contains(person);
}

/// <summary>A module's share of what somebody leaves behind.</summary>
public interface IKnowWhatSomebodyHolds
{
    /// <summary>What these people hold, as far as <paramref name="viewer"/> may see it.</summary>
    Task<IReadOnlyList<HeldThing>> Of(IReadOnlyCollection<PersonId> people, Actor viewer, CancellationToken ct);
}
