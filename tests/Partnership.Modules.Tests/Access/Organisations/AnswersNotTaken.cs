using System.Net;
using Microsoft.AspNetCore.Http;
using Partnership.Testing;
using Partnership.Testing.OpenIdProvider;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

/// <summary>A provider's wrong answers, by one that lies. The sign-in is a linked one each time: but for the lie it would open.</summary>
public class AnswersNotTaken(OrganisationSite site) : IClassFixture<OrganisationSite>
{
    private const string Wrong = "We could not take the answer of Riverside Hospital";

    private LyingProvider Liar => site.Liar;

    public static TheoryData<string> Lies => [.. Lying.Keys];

    private static readonly Dictionary<string, (string Why, Action<LyingProvider, Dictionary<string, object?>> Tell)> Lying = new()
    {
        ["another issuer"] = ("WrongIssuer", (_, claims) => claims["iss"] = "https://elsewhere.example"),
        ["another audience"] = ("WrongAudience", (_, claims) => claims["aud"] = "another-client"),
        ["several audiences and no word which is meant"] = ("WrongAudience", (_, claims) => claims["aud"] = new[] { LyingProvider.ClientId, "another-client" }),
        ["meant for another party"] = ("WrongAudience", (_, claims) => claims["azp"] = "another-client"),
        ["the nonce of an earlier sign-in"] = ("WrongNonce", (liar, claims) => claims["nonce"] = liar.Nonces.First(nonce => nonce != (string?)claims["nonce"])),
        ["no nonce"] = ("WrongNonce", (_, claims) => claims["nonce"] = null),
        ["expired"] = ("Expired", (_, claims) => claims["exp"] = (long)claims["iat"]! - 600),
        ["without an end"] = ("Expired", (_, claims) => claims["exp"] = null),
        ["not valid yet"] = ("Expired", (_, claims) => claims["nbf"] = (long)claims["iat"]! + 600),
        ["without a subject"] = ("NoSubject", (_, claims) => claims["sub"] = null),
        ["without the time of the proof"] = ("NoAuthTime", (_, claims) => claims["auth_time"] = null),
        ["proved yesterday"] = ("NotProvedInTime", (_, claims) => claims["auth_time"] = (long)claims["iat"]! - 86_400),
        ["proved tomorrow"] = ("NotProvedInTime", (_, claims) => claims["auth_time"] = (long)claims["iat"]! + 86_400),
    };

    [Theory, MemberData(nameof(Lies)), Trait("Rule", "PLT-03")]
    public async Task A_token_that_is_not_the_answer_opens_nothing(string lie)
    {
        await Link();
        var (why, tell) = Lying[lie];
        Liar.Lie = claims => tell(Liar, claims);
        await IsNotTaken(Wrong, why);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_token_signed_by_somebody_else_opens_nothing()
    {
        await Link();
        Liar.SignWith = LyingProvider.NewKey();
        await IsNotTaken(Wrong, "WrongSignature");
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task Knowing_the_client_secret_is_not_enough_to_sign_a_token()
    {
        await Link();
        Liar.SignWith = new(new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey("secret".PadRight(32, '.').Select(letter => (byte)letter).ToArray()), Microsoft.IdentityModel.Tokens.SecurityAlgorithms.HmacSha256);
        await IsNotTaken(Wrong, "WrongSignature");
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_token_that_nobody_signed_opens_nothing()
    {
        await Link();
        Liar.Instead = Results.Json(new { id_token = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4Iiwic3ViIjoibGlhciJ9." });
        await IsNotTaken(Wrong, "WrongSignature");
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task No_token_nonsense_and_errors_are_told_in_the_same_plain_words()
    {
        await Link();
        foreach (var (instead, why) in new[]
        {
            (Results.Json(new { access_token = "only" }), "NoToken"), (Results.Text("<html>no JSON</html>"), "ProviderFailed"), (Results.Json(new { id_token = "nonsense" }), "Malformed"),
            (Results.Json(new { error = "invalid_grant", error_description = "carol@hospital.example" }, statusCode: 400), "CodeRefused"), (Results.StatusCode(500), "ProviderFailed"),
        })
        {
            Liar.Instead = instead;
            await IsNotTaken(Wrong, why);
        }
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task An_answer_of_another_provider_is_not_carried_to_this_one()
    {
        await Link();
        Liar.Bring = back => new(back) { ["iss"] = "https://elsewhere.example" };
        var before = Liar.Exchanges;
        await IsNotTaken(Wrong, "WrongIssuer");
        Assert.Equal(before, Liar.Exchanges);
    }

    [Theory, Trait("Rule", "PLT-03")]
    [InlineData("temporarily_unavailable", Wrong, "ProviderFailed")]
    [InlineData("access_denied", "You did not sign in", "Denied")]
    public async Task A_providers_error_is_told_without_its_own_words(string error, string heading, string why)
    {
        await Link();
        Liar.Bring = back => new() { ["state"] = back["state"], ["error"] = error, ["error_description"] = "carol@hospital.example is on leave" };
        await IsNotTaken(heading, why);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_state_that_was_made_up_changed_or_another_browsers_is_not_taken()
    {
        await Link();
        using var other = await site.Browser().Open("/sign-in");
        string? others = null;
        Liar.Bring = back => { others = back["state"]; return back; };
        await other.Follow("Sign in with Riverside Hospital");
        foreach (var state in new[] { others, others?[..^4] + "AAAA", "made-up", "", null })
        {
            Liar.Bring = back => new(back) { ["state"] = state };
            await IsNotTaken("This sign-in can’t be finished", "NotAsked");
        }
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task A_changed_key_is_learned_without_anybody_noticing()
    {
        await Link();
        Liar.TurnKeys();
        using var browser = await SignIn();
        Assert.Equal("/home", browser.Address);
    }

    [Fact, Trait("Rule", "PLT-03")]
    public async Task What_was_asked_is_answered_within_a_quarter_of_an_hour()
    {
        await Link();
        var late = "";
        Liar.Bring = back => { late = $"/sign-in/from/hospital?code={back["code"]}&state={Uri.EscapeDataString(back["state"] ?? "")}"; return new() { ["error"] = "access_denied" }; };
        using var browser = await SignIn();
        await site.Later(TimeSpan.FromMinutes(16));
        Assert.Equal("This sign-in can’t be finished", (await browser.Open(late)).Heading);
    }

    /// <summary>The liar's one account, linked to a colleague.</summary>
    private async Task Link()
    {
        Liar.BeHonest();
        if (await site.Read("select count(*) from access.linked_sign_in where subject = 'liar'") == "1") return;
        var (browser, _) = await site.SignedInByPassword("/sign-in?next=/account/sign-ins");
        await browser.Follow("Link Riverside Hospital");
        await browser.Press("Link it");
        browser.Dispose();
        using var honest = await SignIn();
        Assert.Equal("/home", honest.Address);
    }

    private async Task<Visitor> SignIn()
    {
        var browser = await site.Browser().Open("/sign-in");
        return await browser.Follow("Sign in with Riverside Hospital");
    }

    private async Task IsNotTaken(string heading, string why)
    {
        var (before, lines) = (await site.AccountsOf(), site.Log.Count);
        using var browser = await SignIn();
        Assert.Equal((heading, HttpStatusCode.BadRequest), (browser.Heading, browser.Status));
        Assert.Equal(before, await site.AccountsOf());

        var log = site.Log.Skip(lines).ToList();
        Assert.Contains($"Warning: The answer of hospital to a sign-in was not taken: {why} ", log);
        var leaked = string.Join('\n', log) + browser.Page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("hospital.example", leaked, StringComparison.Ordinal);
        Assert.DoesNotContain("liar", leaked, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await browser.Open("/home")).Heading);
    }
}
