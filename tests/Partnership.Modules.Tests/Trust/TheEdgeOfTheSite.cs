using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Modules.Tests.Reviews.Referrals;
using Partnership.Platform.Modules;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Trust;

/// <summary>What every answer says to the browser, and what no request gets past; docs/security.md names these tests.</summary>
public sealed class TheEdgeOfTheSite(TheEdgeOfTheSite.Host host) : IClassFixture<TheEdgeOfTheSite.Host>
{
    private static readonly Uri Secure = new("https://partnership.example");

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("/")]
    [InlineData("/refer")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/partnership.css")]
    [InlineData("/partnership.js")]
    [InlineData("/look.css")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var visitor = host.CreateClient(new() { BaseAddress = Secure });
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        string Header(string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
        var policy = Header("Content-Security-Policy");
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var directive in new[] { "default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'" })
            Assert.Contains(directive, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header("Strict-Transport-Security"));
        Assert.Empty(Header("Access-Control-Allow-Origin"));
        Assert.Empty(Header("Server"));
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task Over_HTTPS_every_cookie_is_held_to_this_host_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var visitor = host.CreateClient(new() { BaseAddress = Secure, HandleCookies = false });
        using var page = await visitor.GetAsync(new Uri("/refer/family/you", UriKind.Relative));
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var part in new[] { "; secure", "; httponly", "; samesite=lax", "; path=/" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact, Trait("Rule", "PLT-04"), Trait("Rule", "PLT-72")]
    public async Task No_form_is_taken_without_the_token_of_the_page_it_was_on_and_that_is_said_in_words()
    {
        using var officer = Over(host.ClientOf(Actors.Coordinator));
        var posts = Pages().Where(page => page.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod)) && page.EndpointMetadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any() is false).ToList();
        Assert.True(posts.Count > 30, $"Only {posts.Count} pages take a form.");
        var before = await Entries();
        foreach (var page in posts)
        {
            using var answer = await officer.PostAsync(new Uri("/" + Filled(page.AttributeRouteInfo?.Template ?? ""), UriKind.Relative), new FormUrlEncodedContent([]));
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{page.ViewEnginePath} answered {answer.StatusCode} to a form without its token.");
            if (answer.StatusCode == HttpStatusCode.BadRequest) Assert.Contains("Nothing was saved", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(before, await Entries());
    }

    [Fact, Trait("Rule", "PLT-04")]
    public void No_page_takes_a_record_of_the_database_or_an_actor_from_what_was_typed()
    {
        var records = host.Services.GetRequiredService<IReadOnlyList<PartnershipModule>>().SelectMany(module => module.Assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(DbContext)) && !type.IsAbstract)
            .SelectMany(context => context.GetProperties().Where(one => one.PropertyType.IsGenericType && one.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(one => one.PropertyType.GetGenericArguments()[0]))
            .Append(typeof(Kernel.Identity.Actor)).ToHashSet();
        Assert.True(records.Count > 20);
        foreach (var page in Pages())
            foreach (var typed in page.BoundProperties.Select(property => property.ParameterType).Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters).Where(one => one.BindingInfo?.BindingSource?.Id != "Services").Select(one => one.ParameterType)))
                Assert.False(Reaches(typed, []).Any(records.Contains), $"{page.ViewEnginePath} binds {typed.Name}, which holds a record of the database.");
    }

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("partnership.example.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("partnership.example", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_the_sites_own_names_are_answered_and_a_forged_one_changes_nothing(string named, HttpStatusCode expected)
    {
        using var visitor = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = named } };
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.BadRequest) Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "PLT-04"), Trait("Rule", "TRU-15")]
    [InlineData("10.1.2.3", "https", true)]
    [InlineData("203.0.113.9", "https", false)]
    public async Task What_a_proxy_says_about_the_visitor_is_believed_of_a_named_proxy_only(string from, string scheme, bool believed)
    {
        using var visitor = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { ComingFrom.Header, from }, { "X-Forwarded-For", "198.51.100.77" }, { "X-Forwarded-Proto", scheme } } };
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact, Trait("Rule", "TRU-15")]
    public async Task Posts_of_a_visitor_beyond_counting_are_told_to_wait_and_reading_goes_on()
    {
        using var machine = Over(host.CreateClient());
        machine.DefaultRequestHeaders.Add(ComingFrom.Header, "203.0.113.10");
        var last = HttpStatusCode.OK;
        for (var number = 0; number <= 50 && last != HttpStatusCode.TooManyRequests; number++)
        {
            using var answer = await machine.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([]));
            last = answer.StatusCode;
            if (last == HttpStatusCode.TooManyRequests) Assert.Contains("Wait a minute", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var reading = await machine.GetAsync(new Uri("/refer", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task What_is_typed_comes_back_as_text_and_never_as_markup()
    {
        const string story = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        using var parent = await new Visitor(Over(host.CreateClient())).FillInAsFamily(story: story);
        Assert.Contains(story, parent.Text, StringComparison.Ordinal);
        await parent.Press();
        using var officer = await new Visitor(Over(host.ClientOf(Actors.Coordinator))).Open($"/cases/{parent.Reference()}/referral");
        Assert.Contains(story, officer.Text, StringComparison.Ordinal);
        foreach (var page in new[] { parent.Page, officer.Page })
            Assert.DoesNotContain(page.QuerySelectorAll("script, img, [onerror]"), one => one.OuterHtml.Contains("alert", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_never_leads_off_the_site(string next)
    {
        using var visitor = new Visitor(Over(host.CreateClient()));
        await visitor.Open("/sign-in?next=" + Uri.EscapeDataString(next));
        var ways = visitor.Page.QuerySelectorAll("a[href],form[action]").Select(one => new Uri(Secure, one.GetAttribute("href") ?? one.GetAttribute("action"))).Where(way => way.Scheme == Secure.Scheme);
        Assert.All(ways, way => Assert.Equal(Secure.Host, way.Host));
    }

    private static HttpClient Over(HttpClient visitor)
    {
        visitor.BaseAddress = Secure;
        return visitor;
    }

    private List<CompiledPageActionDescriptor> Pages()
    {
        var loader = host.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        return [.. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().DistinctBy(page => page.ViewEnginePath)
            .Select(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult())];
    }

    private static string Filled(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*:guid\}", Guid.Empty.ToString()) is var some
        ? System.Text.RegularExpressions.Regex.Replace(some, @"\{[^}]*\}", "1") : route;

    private static IEnumerable<Type> Reaches(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum) yield break;
        yield return type;
        var inner = type.IsGenericType || type.IsArray ? type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>() : [];
        if (type.Assembly.GetName().Name?.StartsWith("Partnership", StringComparison.Ordinal) == true) inner = inner.Concat(type.GetProperties().Where(one => one.CanWrite).Select(one => one.PropertyType));
        foreach (var one in inner.SelectMany(next => Reaches(next, seen)).ToList()) yield return one;
    }

    private async Task<long> Entries()
    {
        await using var count = host.Database.CreateCommand("select count(*) from audit.entry");
        return await count.ExecuteScalarAsync() is long entries ? entries : -1;
    }

    /// <summary>A host with a name and a proxy of its own.</summary>
    public sealed class Host : TestHost
    {
        protected override void ConfigureMore(IServiceCollection services) => services.AddSingleton<IStartupFilter, ComingFrom>();

        protected override void ConfigureMore(IWebHostBuilder builder)
        {
            builder.UseSetting("SiteAddress", "https://partnership.example");
            builder.UseSetting("Https", "true");
            builder.UseSetting("Proxies", "10.0.0.0/8");
            builder.UseSetting("PublicForms:PostsPerMinute", "40");
        }
    }
}
