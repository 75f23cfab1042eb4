using System.Text.Json.Serialization;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Chronologies.Merging;

/// <summary>Whether agencies tell the same of one event.</summary>
internal enum Accounts
{
    NotSaid,
    Agree,
    Differ,
}

/// <summary>Entries of several agencies that tell of one event (BYD-05). Every account is kept; what differs is said, and settled or left open.</summary>
/// <param name="Settled">Null while it is open.</param>
internal sealed record SameEvent(Guid Id, IReadOnlyList<Guid> Entries, Accounts Accounts, string? WhatDiffers = null, Settlement? Settled = null) : PersonalContent
{
    [JsonIgnore] public bool IsOpenDifference => Accounts == Accounts.Differ && Settled is null;
}

/// <summary>What the panel works with where accounts differ.</summary>
/// <param name="WorksWith">The entry whose account it works with; null where all stand side by side.</param>
internal sealed record Settlement(Guid? WorksWith, string Why, string By, DateTimeOffset At) : PersonalContent;
