using Partnership.Kernel.Identity;

namespace Partnership.Reviews.Leavers;

/// <summary>What of a case can be one person's, until it is handed on.</summary>
internal enum ThingKind
{
    /// <summary>They were let in by name.</summary>
    Named,

    /// <summary>They were asked to take the threshold decision.</summary>
    Screening,

    /// <summary>They sit on the panel, and have not voted.</summary>
    Seat,
}

/// <summary>One person's thing in one case; as a key it travels through other modules.</summary>
internal sealed record CaseThing(ThingKind Kind, CaseId Case)
{
    private const string Prefix = "reviews.";

    public string Key => $"{Prefix}{Kind}:{Case}";

    /// <summary>Null for a key that is another module's.</summary>
    public static CaseThing? Of(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && key[Prefix.Length..].Split(':') is [var kind, var id] && Enum.TryParse<ThingKind>(kind, out var known) && Guid.TryParse(id, out var found)
            ? new(known, CaseId.From(found)) : null;
}
