using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Partnership.Access.Sessions;

namespace Partnership.Access.Organisations.Asking;

/// <summary>What was asked of the provider, for comparing with its answer.</summary>
/// <param name="Afresh">The person had to prove who they are again, even where the provider still knew them.</param>
internal sealed record Question(string Nonce, DateTimeOffset At, bool Afresh);

/// <summary>What a good token says: who, proved when and how. Names and addresses in it are not read.</summary>
internal sealed record IdToken(string Issuer, string Subject, DateTimeOffset ProvedAt, string Methods, bool SecondStep);

/// <summary>Whether a token is the provider's answer to this question (OpenID Connect Core 3.1.3.7).</summary>
internal sealed class IdTokenCheck(Organisation organisation, TimeProvider clock)
{
    /// <summary>The provider's clock may be this much ahead or behind.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private const int LongestSubject = 255;

    // Signed by a key pair: whoever knows the client secret alone can make no token, and "none" is none of these.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public async Task<(IdToken? Token, WhyNot Why)> Check(string token, OpenIdConnectConfiguration described, Question question)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = described.Issuer,
            ValidAudience = organisation.ClientId,
            IssuerSigningKeys = described.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, to, _, _) => IsNow(from, to),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken said } ? Read(said, question) : (null, Reason(result.Exception));
    }

    private (IdToken?, WhyNot) Read(JsonWebToken said, Question question)
    {
        if (said.Subject is not { Length: > 0 and <= LongestSubject } subject) return (null, WhyNot.NoSubject);
        var parties = said.Audiences.ToList();
        if (said.TryGetPayloadValue<string>("azp", out var party) ? party != organisation.ClientId : parties.Count > 1) return (null, WhyNot.WrongAudience);
        if (!said.TryGetPayloadValue<string>("nonce", out var nonce) || !Same(nonce, question.Nonce)) return (null, WhyNot.WrongNonce);
        if (!said.TryGetPayloadValue<long>("auth_time", out var seconds) || seconds is < 0 or > 253_402_300_799) return (null, WhyNot.NoAuthTime);

        var (provedAt, now) = (DateTimeOffset.FromUnixTimeSeconds(seconds), clock.GetUtcNow());
        var since = question.Afresh ? question.At : now - Session.Longest;
        if (provedAt < since - Skew || provedAt > now + Skew) return (null, WhyNot.NotProvedInTime);

        var methods = Methods(said);
        var acr = said.TryGetPayloadValue<string>("acr", out var level) ? level : null;
        return (new(said.Issuer, subject, provedAt, string.Join(' ', methods), organisation.AskedSecondStep(methods, acr)), WhyNot.None);
    }

    /// <summary>The library's own check reads the ambient clock. A token without an end is good for nothing.</summary>
    private bool IsNow(DateTime? from, DateTime? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return to is { } end && now < end + Skew && (from is null || from <= now + Skew);
    }

    /// <summary>The token's "amr", which some providers give as one word; what is no such word is left out.</summary>
    private static List<string> Methods(JsonWebToken said)
    {
        var given = said.TryGetPayloadValue<string[]>("amr", out var several) ? several : said.TryGetPayloadValue<string>("amr", out var one) ? [one] : [];
        return [.. given.Where(word => word is { Length: > 0 and <= 20 } && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')).Distinct().Take(8)];
    }

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static WhyNot Reason(Exception? fault) => fault switch
    {
        SecurityTokenInvalidIssuerException => WhyNot.WrongIssuer,
        SecurityTokenInvalidAudienceException => WhyNot.WrongAudience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => WhyNot.Expired,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException or SecurityTokenInvalidSigningKeyException => WhyNot.WrongSignature,
        _ => WhyNot.Malformed,
    };
}
