using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Partnership.Testing.OpenIdProvider;

/// <summary>A provider that answers what the test makes it answer, signed with its own key: what a good one never says. It asks nobody anything
/// and sends the browser straight back.</summary>
public sealed class LyingProvider(TimeProvider clock) : IAsyncDisposable
{
    public const string ClientId = "our-id-there";

    private readonly WebApplication _app = Build();
    private readonly ConcurrentDictionary<string, string?> _nonces = new();

    public string Address => _app.Urls.First();

    /// <summary>Changes the claims of the next tokens; they are right and say "second step" without it.</summary>
    public Action<Dictionary<string, object?>> Lie { get; set; } = _ => { };

    /// <summary>Changes what the browser brings back.</summary>
    public Func<Dictionary<string, string?>, Dictionary<string, string?>> Bring { get; set; } = back => back;

    /// <summary>What it signs with; its own key without it.</summary>
    public SigningCredentials? SignWith { get; set; }

    /// <summary>What is on its list of keys.</summary>
    public SigningCredentials Own { get; private set; } = NewKey();

    /// <summary>Answers the exchange of a code in place of a token.</summary>
    public IResult? Instead { get; set; }

    /// <summary>The nonce of every sign-in so far.</summary>
    public IReadOnlyCollection<string?> Nonces => [.. _nonces.Values];

    /// <summary>How often a code was brought to it.</summary>
    public int Exchanges { get; private set; }

    public static SigningCredentials NewKey() => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(6)) }, SecurityAlgorithms.RsaSha256);

    /// <summary>Changes its key, as providers do every few weeks.</summary>
    public void TurnKeys() => Own = NewKey();

    /// <summary>Says the truth again.</summary>
    public void BeHonest() => (Lie, Bring, SignWith, Instead) = (_ => { }, back => back, null, null);

    public async Task Start()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" },
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public(Own) } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Token);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var code = $"code-{_nonces.Count}";
        _nonces[code] = request.Query["nonce"];
        var back = Bring(new() { ["code"] = code, ["state"] = request.Query["state"] });
        return Results.Redirect(request.Query["redirect_uri"] + QueryString.Create(back));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        Exchanges++;
        var form = await request.ReadFormAsync();
        if (Instead is not null) return Instead;
        if (form["client_id"] != ClientId || form["client_secret"] != "secret" || form["code_verifier"].ToString().Length < 43) return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Address,
            ["aud"] = ClientId,
            ["sub"] = "liar",
            ["nonce"] = _nonces.GetValueOrDefault(form["code"].ToString()),
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
            ["amr"] = new[] { "pwd", "mfa" },
        };
        Lie(claims);
        var payload = System.Text.Json.JsonSerializer.Serialize(claims.Where(claim => claim.Value is not null).ToDictionary());
        return Results.Json(new { access_token = "not looked at", token_type = "Bearer", id_token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload, SignWith ?? Own) });
    }

    private static object Public(SigningCredentials key)
    {
        var shown = ((RsaSecurityKey)key.Key).Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.Key.KeyId, n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent) };
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
