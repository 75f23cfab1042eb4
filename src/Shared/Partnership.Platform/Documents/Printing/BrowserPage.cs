using System.Text.Json;

namespace Partnership.Platform.Documents.Printing;

/// <summary>A page in the browser that came from no address: no scripts, no network, nothing kept.</summary>
internal sealed class BrowserPage
{
    private readonly DevToolsPipe _pipe;
    private readonly string _session;

    private BrowserPage(DevToolsPipe pipe, string session) => (_pipe, _session) = (pipe, session);

    public static async Task<BrowserPage> Open(DevToolsPipe pipe, string html, CancellationToken ct)
    {
        var context = (await pipe.Ask("Target.createBrowserContext", new { }, null, ct)).GetProperty("browserContextId").GetString();
        var target = (await pipe.Ask("Target.createTarget", new { url = "about:blank", browserContextId = context }, null, ct)).GetProperty("targetId").GetString();
        var session = (await pipe.Ask("Target.attachToTarget", new { targetId = target, flatten = true }, null, ct)).GetProperty("sessionId").GetString();
        var page = new BrowserPage(pipe, session ?? throw new IOException("The browser gave no page."));
        await page.Ask("Emulation.setScriptExecutionDisabled", new { value = true }, ct);
        await page.Ask("Network.enable", new { }, ct);
        await page.Ask("Network.emulateNetworkConditions", new { offline = true, latency = 0, downloadThroughput = 0, uploadThroughput = 0 }, ct);
        await page.Ask("Page.setDocumentContent", new { frameId = target, html }, ct);
        return page;
    }

    public Task<JsonElement> Ask(string method, object parameters, CancellationToken ct) => _pipe.Ask(method, parameters, _session, ct);
}
