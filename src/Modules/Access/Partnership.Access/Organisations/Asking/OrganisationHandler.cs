using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Partnership.Access.Codes;
using Partnership.Access.Sessions;

namespace Partnership.Access.Organisations.Asking;

/// <summary>Sends the browser to the organisation's provider, and takes it back with a code: OpenID Connect's code flow with PKCE, state and nonce.
/// The framework's base keeps the callback's address, the cookie that binds the answer to this browser, and the hand-over to <see cref="Arrival"/>.</summary>
internal sealed class OrganisationHandler(IOptionsMonitor<OrganisationOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : RemoteAuthenticationHandler<OrganisationOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce", Verifier = "verifier", AskedAt = "asked-at";

    private OrganisationProvider Provider => Options.Provider ?? throw new InvalidOperationException($"{Scheme.Name} is in no setting.");
    private ISecureDataFormat<AuthenticationProperties> State => Options.Asked ?? throw new InvalidOperationException($"{Scheme.Name} is in no setting.");

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (await Provider.Describe(afresh: false, Context.RequestAborted) is not { } described)
        {
            NotTaken(WhyNot.Unreachable, properties);
            return;
        }
        var (nonce, verifier, now) = (Tokens.New(), Tokens.New(), TimeProvider.GetUtcNow());
        (properties.Items[Nonce], properties.Items[Verifier], properties.Items[AskedAt]) = (nonce, verifier, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        GenerateCorrelationId(properties);
        var afresh = AskAt.IsAfresh(properties);
        var request = new OpenIdConnectMessage
        {
            IssuerAddress = described.AuthorizationEndpoint,
            EnableTelemetryParameters = false,
            ClientId = Provider.Organisation.ClientId,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = OpenIdConnectScope.OpenId,
            RedirectUri = BuildRedirectUri(Options.CallbackPath),
            State = State.Protect(properties),
            Nonce = nonce,
            Prompt = afresh ? "login" : null,
            MaxAge = (afresh ? 0 : (long)Session.Longest.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            AcrValues = Provider.Organisation.AcrValues,
        };
        request.SetParameter("code_challenge", Base64UrlEncoder.Encode(Tokens.HashOf(verifier)));
        request.SetParameter("code_challenge_method", "S256");
        Response.Redirect(request.CreateAuthenticationRequestUrl());
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var asked = State.Unprotect(Request.Query["state"]);
        if (asked is null || !ValidateCorrelationId(asked) || IsTooOld(asked)) return NotTaken(WhyNot.NotAsked, asked);
        var (token, why) = await Answer(asked);
        return token is null ? NotTaken(why, asked) : HandleRequestResult.Success(Arrival.Ticket(Provider.Organisation, token, asked, Scheme.Name));
    }

    private async Task<(IdToken?, WhyNot)> Answer(AuthenticationProperties asked)
    {
        var ct = Context.RequestAborted;
        if (Request.Query["error"] is [{ Length: > 0 } error, ..]) return (null, error is "access_denied" ? WhyNot.Denied : WhyNot.ProviderFailed);
        if (Request.Query["code"] is not [{ Length: > 0 } code]) return (null, WhyNot.CodeRefused);
        if (await Provider.Describe(afresh: false, ct) is not { } described) return (null, WhyNot.Unreachable);
        // RFC 9207: an answer that another provider gave is not sent on to this one.
        if (Request.Query["iss"] is [var from, ..] && from != described.Issuer) return (null, WhyNot.WrongIssuer);

        var (token, why) = await Provider.Redeem(code, BuildRedirectUri(Options.CallbackPath), Item(asked, Verifier), described, ct);
        if (token is null) return (null, why);
        var question = new Question(Item(asked, Nonce), TimeAsked(asked), AskAt.IsAfresh(asked));
        var (good, wrong) = await Provider.Check.Check(token, described, question);
        if (wrong != WhyNot.WrongSignature) return (good, wrong);
        // The provider may have changed its keys since they were fetched.
        return await Provider.Describe(afresh: true, ct) is { } newer ? await Provider.Check.Check(token, newer, question) : (null, wrong);
    }

    /// <summary>Says it in words on a page, and why in the log: the organisation's own words there may name a person, so they are written nowhere.</summary>
    private HandleRequestResult NotTaken(WhyNot why, AuthenticationProperties? asked)
    {
        Logger.LogWarning("The answer of {Organisation} to a sign-in was not taken: {Why}", Provider.Organisation.Key, why);
        var shown = why switch
        {
            WhyNot.Denied => Asking.NotTaken.Denied,
            WhyNot.NotAsked => Asking.NotTaken.NotAsked,
            WhyNot.Unreachable => Asking.NotTaken.Unreachable,
            _ => Asking.NotTaken.Wrong,
        };
        Response.Redirect($"/sign-in/not-taken?organisation={Provider.Organisation.Key}&because={shown}&back={Uri.EscapeDataString(AskAt.BackOf(asked))}");
        return HandleRequestResult.Handle();
    }

    private bool IsTooOld(AuthenticationProperties asked) => TimeProvider.GetUtcNow() > TimeAsked(asked) + Options.RemoteAuthenticationTimeout;

    private static DateTimeOffset TimeAsked(AuthenticationProperties asked) =>
        DateTimeOffset.FromUnixTimeSeconds(long.TryParse(Item(asked, AskedAt), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0);

    private static string Item(AuthenticationProperties asked, string name) => asked.Items.TryGetValue(name, out var value) ? value ?? "" : "";
}
