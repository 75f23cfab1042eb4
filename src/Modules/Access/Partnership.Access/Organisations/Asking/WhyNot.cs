namespace Partnership.Access.Organisations.Asking;

/// <summary>Why an organisation's answer was not taken. The log has it; people read less of it (<see cref="NotTaken"/>).</summary>
internal enum WhyNot
{
    /// <summary>The answer is no mistake: it is the one that was asked for.</summary>
    None,

    /// <summary>Never asked from this browser, or asked too long ago, or answered before.</summary>
    NotAsked,

    /// <summary>The person or their organisation stopped it.</summary>
    Denied,

    /// <summary>The provider does not answer, or with something else than its own description.</summary>
    Unreachable,

    /// <summary>The provider said that it can't, other than by a no.</summary>
    ProviderFailed,

    /// <summary>The provider does not take the code: used before, expired, made for somebody else.</summary>
    CodeRefused,
    NoToken,
    WrongIssuer,
    WrongAudience,
    WrongSignature,
    Expired,
    WrongNonce,
    NoSubject,

    /// <summary>The token doesn't say when the person proved who they are, though it was asked (max_age).</summary>
    NoAuthTime,

    /// <summary>The person proved who they are too long ago, or in the future.</summary>
    NotProvedInTime,
    Malformed,
}

/// <summary>What people read about it.</summary>
internal enum NotTaken { Wrong, Denied, NotAsked, Unreachable }
