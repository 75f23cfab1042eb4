using System.Text.Json;
using Microsoft.Playwright;

namespace Partnership.Journeys.Tests.Accounts;

/// <summary>The browser's own virtual authenticator: a phone with a finger on it (DevTools protocol, domain WebAuthn).</summary>
internal sealed class Device
{
    private readonly ICDPSession _devtools;
    private readonly string _id;

    private Device(ICDPSession devtools, string id) => (_devtools, _id) = (devtools, id);

    public static async Task<Device> In(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable", []);
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new(devtools, added?.GetProperty("authenticatorId").GetString() ?? "");
    }

    /// <summary>Whether its owner's finger is the right one.</summary>
    public Task Unlock(bool right) => _devtools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _id, ["isUserVerified"] = right });

    /// <summary>The passkeys that lie on it.</summary>
    public async Task<IReadOnlyList<JsonElement>> Passkeys()
    {
        var found = await _devtools.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = _id });
        return [.. found?.GetProperty("credentials").EnumerateArray() ?? default];
    }

    /// <summary>Puts a passkey of another device on this one.</summary>
    public Task Take(JsonElement passkey) => _devtools.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = _id, ["credential"] = passkey });
}
