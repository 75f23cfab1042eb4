using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access.Passkeys;

/// <summary>What the script of the pages does, step by step.</summary>
internal static class PasskeySteps
{
    private const string Form = "form[data-passkey]";

    /// <summary>The options the page's dialog would be opened with; the challenge stays in the browser's cookie.</summary>
    public static async Task<string> Options(this Visitor browser)
    {
        using var response = await browser.Fetch(Form, browser.Page.QuerySelector(Form)?.GetAttribute("data-passkey-options") ?? "");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<Visitor> SignIn(this Visitor browser, Authenticator device)
    {
        await browser.Open("/sign-in");
        return await browser.Press("Sign in with a passkey", ("Credential", device.Show(await browser.Options())));
    }

    /// <summary>Adds a passkey to the account of whoever is signed in.</summary>
    public static async Task<Visitor> AddPasskey(this Visitor browser, Authenticator device, string name)
    {
        await browser.Open("/account/passkeys/add");
        return await browser.Press("Make the passkey", ("Credential", device.Make(await browser.Options())), ("Input.Name", name));
    }
}
