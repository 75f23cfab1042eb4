using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Governance.Contracts;

/// <summary>Please hand on what waits for somebody who leaves (PLT-07). Each module takes the things that are its own, all in one act, and leaves those that can't be handed on any more where they are.</summary>
/// <param name="From">Who leaves.</param>
/// <param name="Because">Why, in the words of whoever hands it on.</param>
public sealed record HandOver(PersonId From, IReadOnlyList<HandedThing> Things, string Because) : IIntegrationCommand;

/// <param name="Key">Which thing, as its module named it: "reviews.seat:0197…".</param>
/// <param name="To">Who takes it over.</param>
public sealed record HandedThing(string Key, PersonId To);
