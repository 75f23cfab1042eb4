using System.Text;
using MediatR;
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
    public async Task Every_endpoint_states_its_policy_and_docs_access_says_who_may_use_it_and_for_whose_things()
    {
        var known = host.Services.GetRequiredService<PolicyCatalogue>().All.ToDictionary(policy => policy.Name);
        string[] open = [Policies.Public, Policies.Development];
        var asks = await EveryEndpoint.Of(host.Services);
        foreach (var ask in asks)
        {
            Assert.True(ask.Policy is not null, $"{ask.Route} states no policy.");
            Assert.True(open.Contains(ask.Policy) || known.ContainsKey(ask.Policy), $"{ask.Route} names “{ask.Policy}”, which no module declares.");
        }
        Assert.DoesNotContain(known.Keys, name => name != Policies.SignedIn && asks.All(ask => ask.Policy != name));

        var text = new StringBuilder("""
            # Who may use what

            Generated, and compared with what every endpoint answers to every role (TRU-11). What one may not see is a 404 like that of an address that doesn't exist; who has not signed in is asked to.

            ## Policies

            | policy | roles |
            |---|---|

            """);
        foreach (var policy in known.Values.OrderBy(one => one.Name, StringComparer.Ordinal))
            text.Append($"| {policy.Name} | {(policy.Roles.Length == 0 ? "everybody signed in" : string.Join(", ", policy.Roles))} |\n");
        text.Append("""
            | Public | everybody |
            | Development only | everybody, in development only |

            ## Endpoints

            Whose: for whose things those whom the policy lets in may use it. A list is there for all of them and holds only these.

            | address | asked by | policy | whose |
            |---|---|---|---|

            """);
        foreach (var one in asks.GroupBy(ask => (ask.Route, ask.Policy, ask.Whose)))
            text.Append($"| {one.Key.Route} | {string.Join(", ", one.Select(ask => ask.InWords))} | {one.Key.Policy} | {one.Key.Whose} |\n");
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
