using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Web.TagHelpers;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class ContentRendersAsPublished
{
    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("link")]
    [InlineData("start link")]
    [InlineData("secondary")]
    [InlineData("warning disabled")]
    [InlineData("prevent double click")]
    [InlineData("name")]
    public async Task A_button(string name)
    {
        var (options, html) = Fixtures.Of("button", name);
        var variant = options.Is("isStartButton") ? "start" : options.Text("classes")?.Replace("govuk-button--", "");
        var tag = new ButtonTagHelper
        {
            Href = options.Text("href"),
            Variant = variant,
            Name = options.Text("name"),
            Value = options.Text("value"),
            Disabled = options.Is("disabled"),
            PreventDoubleClick = options.Is("preventDoubleClick"),
        };
        await Same(html, tag, options.Text("text")!);
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("as page heading l")]
    [InlineData("with describedBy")]
    public async Task A_fieldset(string name)
    {
        var (options, html) = Fixtures.Of("fieldset", name);
        var tag = new FieldsetTagHelper { Legend = options.Text("legend", "text"), LegendSize = options.Text("legend", "classes")?.Split("--")[1], LegendIsHeading = options.Is("legend", "isPageHeading"), DescribedBy = options.Text("describedBy") };
        await Same(html, tag, "");
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("expanded")]
    public async Task Details(string name)
    {
        var (options, html) = Fixtures.Of("details", name);
        await Same(html, new DetailsTagHelper { Summary = options.Text("summaryText")!, Open = options.Is("open") }, options.Text("text")!, options.Text("id") is { } id ? [("id", id)] : []);
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("inset-text", "default")]
    [InlineData("warning-text", "default")]
    [InlineData("tag", "default")]
    [InlineData("tag", "turquoise")]
    [InlineData("back-link", "with custom text and link")]
    public async Task Words(string component, string name)
    {
        var (options, html) = Fixtures.Of(component, name);
        TagHelper tag = component switch
        {
            "inset-text" => new InsetTagHelper(),
            "warning-text" => new WarningTextTagHelper(),
            "back-link" => new BackLinkTagHelper { Href = options.Text("href")! },
            _ => new TagTagHelper { Colour = options.Text("classes")?.Split("--")[1] },
        };
        await Same(html, tag, options.Text("text")!);
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with type as success")]
    [InlineData("custom title")]
    public async Task A_notification_banner(string name)
    {
        var (options, html) = Fixtures.Of("notification-banner", name);
        await Same(html, new NotificationBannerTagHelper { Success = options.Text("type") == "success", Title = options.Text("titleText") }, options.Text("text")!);
    }

    [Fact, Trait("Rule", "PLT-70")]
    public async Task A_confirmation_panel()
    {
        var (options, html) = Fixtures.Of("panel", "default");
        await Same(html, new PanelTagHelper { Title = options.Text("titleHtml")!, ViewContext = Tags.View() }, options.Text("html")!);
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("no-border on last row")]
    public async Task A_summary_list(string name)
    {
        var (options, html) = Fixtures.Of("summary-list", name);
        var tag = new SummaryListTagHelper();
        var ours = await Tags.Render(tag, async items =>
        {
            var rows = new List<Func<string>>();
            foreach (var row in options.Items("rows"))
            {
                // Of several links ours has one.
                var link = row["actions"]?.Items("items").FirstOrDefault();
                var key = row.Text("key", "text")!;
                var one = new SummaryRowTagHelper { Key = key, Change = link.Text("href"), ChangeText = link.Text("text") ?? "", ChangeWhat = link.Text("visuallyHiddenText") };
                rows.Add(await Tags.Deferred(one, row.Text("value", "text") ?? row.Text("value", "html")!, items, row.Text("classes") is { } classes ? [("class", classes)] : []));
            }
            return string.Concat(rows.Select(row => row()));
        }, []);
        Assert.Equal(Tags.Normal(html), Tags.Normal(ours));
    }

    [Fact, Trait("Rule", "PLT-70")]
    public async Task A_row_without_a_link_keeps_its_line_beside_rows_with_one()
    {
        var ours = await Tags.Render(new SummaryListTagHelper(), async items =>
        {
            var name = await Tags.Deferred(new SummaryRowTagHelper { Key = "Name" }, "A.B.", items);
            var school = await Tags.Deferred(new SummaryRowTagHelper { Key = "NHS number", Change = "/change" }, "Known", items);
            return name() + school();
        }, []);
        Assert.Contains("<div class=\"govuk-summary-list__row govuk-summary-list__row--no-actions\"><dt class=\"govuk-summary-list__key\">Name", ours);
        Assert.Contains("Change<span class=\"govuk-visually-hidden\"> NHS number</span>", ours);
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with hint text and additional states")]
    public async Task A_task_list(string name)
    {
        var (options, html) = Fixtures.Of("task-list", name);
        var ours = await Tags.Render(new TaskListTagHelper(), async items =>
        {
            var rows = "";
            foreach (var item in options.Items("items"))
            {
                var tag = new TaskTagHelper
                {
                    Href = item.Text("href"),
                    Hint = item.Text("hint", "text"),
                    Status = item.Text("status", "text") ?? item.Text("status", "tag", "text")!,
                    Colour = item.Text("status", "tag", "classes")?.Split("--")[1],
                    CannotStartYet = item.Text("status", "classes") is not null,
                };
                rows += await Tags.Render(tag, _ => Task.FromResult(item.Text("title", "text")!), items);
            }
            return rows;
        }, []);
        Assert.Equal(Tags.Normal(html), Tags.Normal(ours));
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("with prev and next only")]
    [InlineData("with prev and next only and labels")]
    [InlineData("with next only")]
    public async Task Pagination(string name)
    {
        var (options, html) = Fixtures.Of("pagination", name);
        var tag = new PaginationTagHelper
        {
            Previous = options.Text("previous", "href"),
            Next = options.Text("next", "href"),
            PreviousLabel = options.Text("previous", "labelText"),
            NextLabel = options.Text("next", "labelText"),
        };
        var ours = await Tags.Render(tag);
        // "page" is hidden where GOV.UK gives no text of its own; ours is always there to be read.
        Assert.Equal(Words(html), Words(ours));
        static string Words(string markup) => Tags.Normal(markup.Replace("<span class=\"govuk-visually-hidden\"> page</span>", " page"));
    }

    [Fact, Trait("Rule", "PLT-70")]
    public async Task Breadcrumbs()
    {
        var (options, html) = Fixtures.Of("breadcrumbs", "with last breadcrumb as current page");
        var ours = await Tags.Render(new BreadcrumbsTagHelper(), async items =>
        {
            var steps = "";
            foreach (var item in options.Items("items")) steps += await Tags.Render(new CrumbTagHelper { Href = item.Text("href") }, _ => Task.FromResult(item.Text("text")!), items);
            return steps;
        }, []);
        Assert.Equal(Tags.Normal(html), Tags.Normal(ours));
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task The_error_summary_links_to_the_wrong_part_of_a_date_and_leaves_what_belongs_to_no_field_unlinked()
    {
        var view = Tags.View(("", "Somebody else has decided"), ("When", "When must be a real date"));
        foreach (var (part, typed) in new[] { ("Day", "3"), ("Month", "13"), ("Year", "2026") }) view.ModelState.SetModelValue($"When.{part}", typed, typed);

        var html = await Tags.Render(new ErrorSummaryTagHelper { ViewContext = view });

        Assert.Contains("<li>Somebody else has decided</li>", html);
        Assert.Contains("<a href=\"#When_Month\">When must be a real date</a>", html);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Without_errors_there_is_no_summary() => Assert.Equal("", await Tags.Render(new ErrorSummaryTagHelper { ViewContext = Tags.View() }));

    private static async Task Same(string published, TagHelper tag, string inner, params (string, string)[] attributes) =>
        Assert.Equal(Tags.Normal(published), Tags.Normal(await Tags.Render(tag, inner, attributes)));
}
