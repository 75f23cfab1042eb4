using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Partnership.Kernel.Identity;
using Partnership.Platform.Databases;
using Partnership.Web.Look;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public partial class ThePagesOfEverySite
{
    private static readonly Actor Coordinator = new(ActorKind.Person, new PersonId(Guid.Empty), "The Coordinator", null, [new HeldRole("coordinator", "Coordinator", null, [AccessRole.Coordinator])]);

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("public")]
    [InlineData("partner")]
    [InlineData("staff")]
    public async Task Every_tag_is_rendered_and_nothing_needs_an_inline_style_or_script(string layout)
    {
        await using var site = await WebSite.Open();
        var html = await site.Visitor.GetStringAsync($"/development/gallery?layout={layout}&wrong=true");
        Assert.DoesNotContain("<p-", html);
        Assert.DoesNotContain(" style=", html);
        Assert.DoesNotMatch(InlineHandler(), html);
        var scripts = new HtmlParser().ParseDocument(html).Scripts;
        Assert.Equal([InlineScript.Text], scripts.Where(script => !script.HasAttribute("src")).Select(script => script.TextContent));
        Assert.StartsWith("'sha256-", InlineScript.Hash);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Errors_stand_in_the_order_of_the_questions_each_with_a_link_that_arrives()
    {
        await using var site = await WebSite.Open();
        var page = new HtmlParser().ParseDocument(await site.Visitor.GetStringAsync("/development/gallery?wrong=true"));
        Assert.StartsWith("Error: Record the decision", page.Title);
        var links = page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(["Input_School", "Input_Reason", "Input_HappenedOn_Day", "Input_At", "Input_Decision", "Input_Agencies", "Input_Agency", "Input_LeadAgrees"], links);
        Assert.All(links, id => Assert.NotNull(page.GetElementById(id)));
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task What_was_typed_comes_back()
    {
        await using var site = await WebSite.Open();
        var page = new HtmlParser().ParseDocument(await site.Visitor.GetStringAsync("/development/gallery?wrong=true"));
        Assert.Equal("31", page.GetElementById("Input_HappenedOn_Day")!.GetAttribute("value"));
        Assert.Contains("Input_School-seen-by", page.GetElementById("Input_School")!.GetAttribute("aria-describedby"));
        Assert.Contains("Input_School-error", page.GetElementById("Input_School")!.GetAttribute("aria-describedby"));
        Assert.Empty(page.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Fact, Trait("Rule", "PLT-05")]
    public async Task Navigation_shows_only_what_leads_somewhere_for_the_person()
    {
        await using var coordinators = await WebSite.Open(actor: Coordinator);
        await using var somebodys = await WebSite.Open(actor: Coordinator with { Roles = [] });
        Assert.Equal(["Home", "Cases", "Training", "Gallery"], await Links(coordinators, "staff"));
        Assert.Equal(["Home", "Training", "Gallery"], await Links(somebodys, "staff"));

        static async Task<IEnumerable<string>> Links(WebSite site, string layout)
        {
            var page = new HtmlParser().ParseDocument(await site.Visitor.GetStringAsync($"/development/gallery?layout={layout}"));
            Assert.Equal("Gallery", page.QuerySelector(".govuk-service-navigation [aria-current=page]")!.TextContent);
            return page.QuerySelectorAll(".govuk-service-navigation__item").Select(item => item.TextContent.Trim());
        }
    }

    [Fact, Trait("Rule", "REV-02")]
    public async Task Leaving_ends_the_half_filled_form_and_tells_the_browser_to_keep_nothing()
    {
        await using var site = await WebSite.Open();
        var id = new Guid(1, 2, 3, new byte[8]);
        site.Kept.All[id] = ("parent-referral", "answers");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/exit-this-page") { Headers = { { "Cookie", $"open-1a2b3c={id}" } } };
        var response = await site.Visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(site.Kept.All);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("\"cache\"", response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains("open-1a2b3c=;", response.Headers.GetValues("Set-Cookie").Single());
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("http-equiv=\"refresh\" content=\"0;url=https://www.bbc.co.uk/weather\"", html);
        Assert.DoesNotContain("artnership", html);
    }

    [Fact, Trait("Rule", "REV-02")]
    public async Task A_link_to_the_way_out_changes_nothing()
    {
        await using var site = await WebSite.Open();
        var id = new Guid(1, 2, 3, new byte[8]);
        site.Kept.All[id] = ("parent-referral", "answers");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/exit-this-page") { Headers = { { "Cookie", $"open-1a2b3c={id}" } } };
        await site.Visitor.SendAsync(request);
        Assert.Single(site.Kept.All);
    }

    [Theory]
    [InlineData("/not-found", "Page not found")]
    [InlineData("/form-closed", "This page is closed")]
    [InlineData("/fails", "Sorry, something went wrong")]
    public async Task What_goes_wrong_is_said_plainly_and_gives_nothing_away(string path, string heading)
    {
        await using var site = await WebSite.Open(environment: "Production");
        var response = await site.Visitor.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains(heading, html);
        Assert.DoesNotContain("the child's name", WebUtility.HtmlDecode(html));
        Assert.DoesNotContain("Exception", html);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_profiles_colour_is_a_stylesheet_and_one_that_cannot_be_read_is_refused()
    {
        await using var plum = await WebSite.Open(new PartnershipLook("Elmshire", "E") { AccentColour = "#6b2a5b" });
        Assert.Contains("--govuk-brand-colour:#6b2a5b", await plum.Visitor.GetStringAsync("/look.css"));
        Assert.Contains("/look.css?v=", await plum.Visitor.GetStringAsync("/not-found"));
        Assert.True(Contrast.IsEnough(PartnershipLook.DeepTeal));
        Assert.False(Contrast.IsEnough("#8fb8ba"));
        Assert.Equal(21, Contrast.WithWhite("#000000"), 3);
    }

    [Fact, Trait("Rule", "PLT-70")]
    public void Every_project_with_pages_imports_the_tags()
    {
        var source = Path.Combine(RepositoryRoot.Find()!, "src");
        var projects = Directory.GetFiles(source, "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!);
        var withPages = projects.Where(folder => Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories).Any()).ToList();
        Assert.NotEmpty(withPages);
        Assert.All(withPages, folder => Assert.Contains(Directory.GetFiles(folder, "_ViewImports.cshtml", SearchOption.AllDirectories),
            imports => File.ReadAllText(imports).Contains("@addTagHelper Partnership.Web.TagHelpers.*, Partnership.Web", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();
}
