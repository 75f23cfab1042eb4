using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Access;
using Partnership.Testing;
using Xunit;

namespace Partnership.Architecture.Tests;

public sealed class EndpointsTests(TestHost host) : IClassFixture<TestHost>
{
    private List<RouteEndpoint> Endpoints => [.. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    [Fact, Trait("Rule", "PLT-04")]
    public void Every_endpoint_states_its_policy_and_docs_access_says_who_may_use_it()
    {
        var catalogue = host.Services.GetRequiredService<PolicyCatalogue>();
        var known = catalogue.All.ToDictionary(policy => policy.Name);
        string[] open = [Policies.Public, Policies.Development];
        var used = new HashSet<string>();
        var rows = new List<(string Route, string Policy)>();
        foreach (var endpoint in Endpoints)
        {
            var policy = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).LastOrDefault();
            Assert.True(policy is not null, $"{endpoint.RoutePattern.RawText} states no policy.");
            Assert.True(open.Contains(policy) || known.ContainsKey(policy), $"{endpoint.RoutePattern.RawText} names “{policy}”, which no module declares.");
            used.Add(policy);
            rows.Add(("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), policy));
        }
        Assert.DoesNotContain(known.Keys, name => name != Policies.SignedIn && !used.Contains(name));

        var text = new StringBuilder("# Who may use what\n\nGenerated. Whether a thing is theirs (their case, their agency) is asked by the aggregate's own predicate; what one may not see is a 404.\n\n## Policies\n\n| policy | roles |\n|---|---|\n");
        foreach (var policy in known.Values.OrderBy(one => one.Name, StringComparer.Ordinal))
            text.Append($"| {policy.Name} | {(policy.Roles.Length == 0 ? "everybody signed in" : string.Join(", ", policy.Roles))} |\n");
        text.Append("| Public | everybody |\n| Development only | everybody, in development only |\n\n## Endpoints\n\n| address | policy |\n|---|---|\n");
        foreach (var (route, policy) in rows.Distinct().OrderBy(row => row.Route, StringComparer.Ordinal)) text.Append($"| {route} | {policy} |\n");
        Product.MustSay("access.md", text.ToString());
    }

    [Fact, Trait("Rule", "PLT-04")]
    public void Every_page_is_an_endpoint()
    {
        var declared = Product.Sources("*.cshtml").Where(source => source.Text.StartsWith("@page", StringComparison.Ordinal)).Select(source => source.Path).ToList();
        var reached = Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.RelativePath).OfType<string>().Distinct().Count();
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Count, reached);
    }

    [Fact]
    public void Every_request_has_exactly_one_handler()
    {
        using var scope = host.Services.CreateScope();
        foreach (var request in Product.Types.Where(type => type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }))
        {
            var answer = request.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequest<>));
            if (answer is null) continue;
            var handlers = Product.Types.Count(type => type.GetInterfaces().Contains(typeof(IRequestHandler<,>).MakeGenericType(request, answer.GetGenericArguments()[0])));
            Assert.True(handlers == 1, $"{request.FullName} has {handlers} handlers.");
        }
    }
}
