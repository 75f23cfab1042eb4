using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Access;

namespace Partnership.Testing;

/// <summary>One way to ask the host: an address with its parameters as they are written in the route, a method, and for pages the handler.</summary>
/// <param name="Handler">"Csv" for <c>?handler=Csv</c>; null for the page's main one.</param>
/// <param name="Policy">Null where it states none.</param>
/// <param name="HasHandler">False for a page that is shown without a handler of its own.</param>
public sealed record Ask(string Route, string Method, string? Handler, string? Policy, string Whose, bool HasHandler = true)
{
    /// <summary>"GET", "POST End".</summary>
    public string InWords => Handler is null ? Method : $"{Method} {Handler}";

    public override string ToString() => $"{Method} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";
}

/// <summary>Everything the host answers: pages with each of their handlers, files, feeds, minimal endpoints. A new one is in it by itself.</summary>
public static class EveryEndpoint
{
    public static async Task<IReadOnlyList<Ask>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var catalogue = services.GetRequiredService<PolicyCatalogue>();
        var asks = new List<Ask>();
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            var policy = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).LastOrDefault();
            var whose = endpoint.Metadata.GetMetadata<WhoseAttribute>()?.Words ?? catalogue.WhoseUnder(policy ?? "");
            asks.AddRange((await WaysToAsk(endpoint, loader)).Select(way => new Ask(route, way.Method, way.Handler, policy, whose, way.HasHandler)));
        }
        return [.. asks.Distinct().OrderBy(ask => ask.Route, StringComparer.Ordinal).ThenBy(ask => ask.InWords, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<(string Method, string? Handler, bool HasHandler)>> WaysToAsk(RouteEndpoint endpoint, PageLoader loader)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? methods.HttpMethods.Select(method => (method, (string?)null, true)) : [("GET", null, true)];
        // A page without a handler for GET is shown all the same.
        var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Select(one => (Method: one.HttpMethod.ToUpperInvariant(), one.Name, true)).ToList();
        return handlers.Any(one => one is { Method: "GET", Name: null }) ? handlers : handlers.Append(("GET", null, false));
    }
}
