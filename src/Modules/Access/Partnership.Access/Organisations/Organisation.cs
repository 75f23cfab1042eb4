namespace Partnership.Access.Organisations;

/// <summary>An organisation whose people sign in with its own provider (OpenID Connect), as the settings say it.</summary>
/// <param name="Key">Small letters and digits: part of addresses and of what is recorded.</param>
/// <param name="Name">As its people call it; on the button.</param>
/// <param name="Authority">The provider's issuer, under which its discovery document is found.</param>
/// <param name="SecondStepAmr">Any of these among the token's "amr" says that a second step was asked for (RFC 8176).</param>
/// <param name="SecondStepAcr">The same for "acr", whose values are each provider's own.</param>
/// <param name="AcrValues">What is asked of the provider as "acr_values"; null for nothing.</param>
internal sealed record Organisation(string Key, string Name, Uri Authority, string ClientId, string ClientSecret, IReadOnlyList<string> SecondStepAmr, IReadOnlyList<string> SecondStepAcr, string? AcrValues)
{
    private const string SchemePrefix = "organisation:";

    public string Scheme => SchemePrefix + Key;

    /// <summary>Where the provider sends the browser back to; registered there.</summary>
    public string CallbackPath => "/sign-in/from/" + Key;

    /// <summary>Issuers are compared letter by letter, but for a slash at the end.</summary>
    public bool Issues(string issuer) => issuer.TrimEnd('/') == Authority.OriginalString.TrimEnd('/');

    public bool AskedSecondStep(IEnumerable<string> amr, string? acr) => amr.Any(SecondStepAmr.Contains) || (acr is not null && SecondStepAcr.Contains(acr));

    /// <summary>Never the secret.</summary>
    public override string ToString() => Key;
}
