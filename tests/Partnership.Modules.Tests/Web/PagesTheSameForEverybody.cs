using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.PublicPages;
using Partnership.Testing;
using Partnership.Web.PublicPages;
using Xunit;

namespace Partnership.Modules.Tests.Web;

/// <summary>Public pages from the output cache (ADR 32). Each test asks with a query of its own, so that none finds what another left.</summary>
public sealed class PagesTheSameForEverybody(KeptForTheTest host) : IClassFixture<KeptForTheTest>
{
    [Fact, Trait("Rule", "PLT-83")]
    public async Task The_next_visitor_gets_the_same_bytes_without_the_page_being_made_again_and_the_same_headers()
    {
        var first = await Ask("/help?next");
        var made = host.Made;
        var second = await Ask("/help?next");
        Assert.Equal(made, host.Made);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(Said(first), Said(second));
        foreach (var header in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy" }) Assert.True(second.Answer.Headers.Contains(header), header);
        Assert.True(second.Answer.Headers.CacheControl?.NoStore);

        static IEnumerable<string> Said((HttpResponseMessage Answer, byte[]) asked) => asked.Answer.Headers.Concat(asked.Answer.Content.Headers)
            .Where(one => one.Key is not "Age" and not "Date" and not "Content-Length").Select(one => $"{one.Key}: {string.Join(',', one.Value)}").Order();
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_changed_stamp_shows_at_once_and_so_does_what_an_act_of_this_host_changed()
    {
        await Ask("/help?stamp");
        await MakesThePage("/help?stamp", false);
        host.Stamp.Says = "changed";
        Forget();
        await MakesThePage("/help?stamp", true);

        host.Stamp.Says = "changed by an act";
        await host.InScope(Actors.Coordinator, services =>
        {
            var act = services.GetRequiredService<Act>();
            return act.InOneTransaction("Change", () =>
            {
                act.CarriesOn();
                act.Record(AuditStream.Case(new(Guid.Empty)), "changed what a public page shows");
                return Task.FromResult(Outcome.Done);
            });
        });
        await MakesThePage("/help?stamp", true);
        await MakesThePage("/help?stamp", false);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task While_the_stamp_can_not_be_read_the_page_is_made_each_time()
    {
        host.Stamp.Says = null;
        Forget();
        await MakesThePage("/help?unread", true);
        await MakesThePage("/help?unread", true);
        host.Stamp.Says = "1";
        Forget();
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_new_minute_makes_the_page_again()
    {
        await Ask("/help?minute");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await MakesThePage("/help?minute", true);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task Another_address_is_another_page_and_one_beyond_measure_is_not_kept()
    {
        await Ask("/help?q=a&r=b");
        await MakesThePage("/help?q=a", true);
        await MakesThePage("/help?q=A&r=b", true);
        await MakesThePage("/help?r=b&q=a&r=c", true);
        await MakesThePage("/help?q=a&r=b", false);
        await MakesThePage("/help?q=" + new string('a', 300), true);
        await MakesThePage("/help?q=" + new string('a', 300), true);
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task Who_has_signed_in_or_carries_any_cookie_is_neither_given_what_is_kept_nor_kept()
    {
        using var officer = host.ClientOf(Actors.Coordinator);
        for (var time = 0; time < 2; time++)
        {
            var made = host.Made;
            await officer.GetStringAsync(new Uri("/help?who", UriKind.Relative));
            await Ask("/help?who", cookie: "said=words");
            Assert.Equal(made + 2, host.Made);
        }
        await MakesThePage("/help?who", true);
        await Ask("/help?who", cookie: "anything=at-all");
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask("/help?who", method: HttpMethod.Post)).Answer.StatusCode);
        await MakesThePage("/help?who", false);
    }

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("cookie", HttpStatusCode.OK)]
    [InlineData("missing", HttpStatusCode.NotFound)]
    [InlineData("fails", HttpStatusCode.InternalServerError)]
    public async Task What_sets_a_cookie_or_goes_wrong_is_never_kept(string how, HttpStatusCode status)
    {
        for (var time = 0; time < 2; time++)
        {
            var made = host.Made;
            var (answer, _) = await Ask($"/help?{how}");
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(made + 1, host.Made);
        }
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task Gzip_and_plain_are_kept_apart_and_say_the_same_and_only_these_pages_are_compressed()
    {
        for (var time = 0; time < 2; time++)
        {
            var (gzipped, body) = await Ask("/help?gzip", encoding: "br, gzip, deflate");
            Assert.Equal("gzip", gzipped.Content.Headers.ContentEncoding.Single());
            var (plain, text) = await Ask("/help?gzip");
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            using var opened = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            Assert.Equal(Encoding.UTF8.GetString(text), await new StreamReader(opened).ReadToEndAsync());
        }
        var made = host.Made;
        Assert.Empty((await Ask("/help?gzip", encoding: "gzip;q=0, identity")).Answer.Content.Headers.ContentEncoding);
        Assert.Equal(made, host.Made);
        Assert.Empty((await Ask("/help?gzip", encoding: "gzip", cookie: "form=token")).Answer.Content.Headers.ContentEncoding);
        Assert.Empty((await Ask("/refer/family/you", encoding: "gzip")).Answer.Content.Headers.ContentEncoding);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public async Task The_head_alone_is_answered_as_well()
    {
        await Ask("/help?head");
        for (var time = 0; time < 2; time++)
        {
            // The body is left out by Kestrel, which no test host is.
            var made = host.Made;
            var (answer, _) = await Ask("/help?head", method: HttpMethod.Head);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(time == 0 ? made + 1 : made, host.Made);
        }
        Assert.NotEmpty((await Ask("/help?head")).Body);
    }

    [Fact, Trait("Rule", "PLT-04"), Trait("Rule", "PLT-72")]
    public async Task Every_page_that_is_kept_is_public_and_holds_no_form_that_is_posted()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var kept = 0;
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor) continue;
            var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
            if (page.EndpointMetadata.OfType<SameForEverybodyAttribute>().LastOrDefault() is not { } same) continue;
            kept++;
            Assert.Equal([Policies.Public], page.EndpointMetadata.OfType<IAuthorizeData>().Select(one => one.Policy).Distinct());
            Assert.All(page.HandlerMethods, handler => Assert.Contains(handler.HttpMethod, new[] { "Get", "Head" }));
            foreach (var stamp in same.Stamps) await host.Services.GetRequiredService<Stamps>().Now(stamp, CancellationToken.None);
            var (answer, body) = await Ask("/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText ?? "", @"\{[^}]*\}", Guid.Empty.ToString()).TrimStart('/'));
            var text = Encoding.UTF8.GetString(body);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page.ViewEnginePath);
            Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
            Assert.DoesNotContain("method=\"post\"", text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.True(kept >= 4, $"Only {kept} pages are kept.");
    }

    private async Task MakesThePage(string address, bool expected)
    {
        var made = host.Made;
        var (answer, _) = await Ask(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected ? made + 1 : made, host.Made);
    }

    private void Forget() => host.Services.GetRequiredService<Stamps>().Forget();

    private async Task<(HttpResponseMessage Answer, byte[] Body)> Ask(string address, HttpMethod? method = null, string? encoding = null, string? cookie = null)
    {
        using var visitor = host.CreateClient(new() { HandleCookies = false });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (encoding is not null) request.Headers.Add("Accept-Encoding", encoding);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await visitor.SendAsync(request);
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }
}
