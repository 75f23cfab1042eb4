using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Partnership.Access.Organisations.Asking;

/// <summary>The organisation's provider as this host talks to it: its description and keys, kept for half a day, and codes changed for tokens.</summary>
internal sealed class OrganisationProvider(Organisation organisation, HttpClient http, TimeProvider clock)
{
    private readonly string _address = organisation.Authority.OriginalString.TrimEnd('/') + "/.well-known/openid-configuration";
    private readonly HttpDocumentRetriever _documents = new(http) { RequireHttps = !organisation.Authority.IsLoopback };
    private ConfigurationManager<OpenIdConnectConfiguration>? _kept;

    public Organisation Organisation => organisation;
    public IdTokenCheck Check { get; } = new(organisation, clock);

    private ConfigurationManager<OpenIdConnectConfiguration> Kept => _kept ??= new(_address, new OpenIdConnectConfigurationRetriever(), _documents);

    /// <summary>Its endpoints and keys; null when it can't be reached or describes another issuer than the settings name.</summary>
    /// <param name="afresh">Asks the provider again: it may have new keys.</param>
    public async Task<OpenIdConnectConfiguration?> Describe(bool afresh, CancellationToken ct)
    {
        try
        {
            if (afresh) Kept.RequestRefresh();
            var said = afresh ? await OpenIdConnectConfigurationRetriever.GetAsync(_address, _documents, ct) : await Kept.GetConfigurationAsync(ct);
            return organisation.Issues(said.Issuer ?? "") && said.AuthorizationEndpoint is { Length: > 0 } && said.TokenEndpoint is { Length: > 0 } ? said : null;
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or HttpRequestException or ArgumentException or JsonException or SecurityTokenException
            || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Changes the code for the id_token. The access token that comes with it is not looked at: nothing is asked of the organisation but who this is.</summary>
    public async Task<(string? IdToken, WhyNot Why)> Redeem(string code, string redirectUri, string verifier, OpenIdConnectConfiguration described, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, described.TokenEndpoint);
        var form = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirectUri, ["code_verifier"] = verifier };
        Identify(request, form, described);
        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Accept.Add(new("application/json"));
        try
        {
            using var response = await http.SendAsync(request, ct);
            using var said = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct));
            if (!response.IsSuccessStatusCode) return (null, Word(said, "error") == "invalid_grant" ? WhyNot.CodeRefused : WhyNot.ProviderFailed);
            return Word(said, "id_token") is { } token ? (token, WhyNot.None) : (null, WhyNot.NoToken);
        }
        catch (JsonException)
        {
            return (null, WhyNot.ProviderFailed);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (null, WhyNot.Unreachable);
        }
    }

    /// <summary>By HTTP Basic, which every provider must know, unless it says that it takes the secret in the form alone.</summary>
    private void Identify(HttpRequestMessage request, Dictionary<string, string> form, OpenIdConnectConfiguration described)
    {
        var ways = described.TokenEndpointAuthMethodsSupported;
        if (ways.Count == 0 || ways.Contains("client_secret_basic"))
        {
            var pair = $"{Uri.EscapeDataString(organisation.ClientId)}:{Uri.EscapeDataString(organisation.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            return;
        }
        (form["client_id"], form["client_secret"]) = (organisation.ClientId, organisation.ClientSecret);
    }

    private static string? Word(JsonDocument said, string name) =>
        said.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
