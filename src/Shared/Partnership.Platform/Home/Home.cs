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
