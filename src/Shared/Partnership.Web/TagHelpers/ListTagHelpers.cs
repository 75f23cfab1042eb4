using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

internal sealed class SummaryListContext
{
    public bool AnyLinks { get; set; }
}

/// <summary>Facts, or answers to check, with links to change them. With a title it is a card.</summary>
[HtmlTargetElement("p-summary-list")]
public sealed class SummaryListTagHelper : WrappingTagHelper
{
    /// <summary>Makes a card of it: "Child 1 of 2".</summary>
    public string? Title { get; set => field = value.OrNull(); }

    public override void Init(TagHelperContext context) => context.Items[typeof(SummaryListContext)] = new SummaryListContext();

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        if (Title is not null)
            html.Add($"<div class=\"govuk-summary-card\"><div class=\"govuk-summary-card__title-wrapper\"><h2 class=\"govuk-summary-card__title\">{Title}</h2></div><div class=\"govuk-summary-card__content\">");
        html.Raw("<dl class=\"govuk-summary-list").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw(">").Add(inner).Raw("</dl>");
        if (Title is not null) html.Raw("</div></div>");
    }
}

/// <summary><c>&lt;p-summary-row key="School" change="/refer/school?return=check"&gt;@Model.School&lt;/p-summary-row&gt;</c></summary>
[HtmlTargetElement("p-summary-row", ParentTag = "p-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the answer is changed; no link when left out.</summary>
    public string? Change { get; set => field = value.OrNull(); }
    public string ChangeText { get; set; } = "Change";

    /// <summary>What the link changes, for people who hear it without the row; the key in lower case when left out.</summary>
    public string? ChangeWhat { get; set => field = value.OrNull(); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = (SummaryListContext)context.Items[typeof(SummaryListContext)];
        list.AnyLinks |= Change is not null;
        var inner = await output.GetChildContentAsync();
        var html = new Markup();
        html.Raw("<div class=\"govuk-summary-list__row").Raw(output.MoreClasses()).Add(Change is null ? new BesideLinks(list) : null)
            .Add($"\"><dt class=\"govuk-summary-list__key\">{Key}</dt><dd class=\"govuk-summary-list__value\">").Add(inner).Raw("</dd>");
        if (Change is not null)
            html.Add($"<dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\"{Change}\">{ChangeText}<span class=\"govuk-visually-hidden\"> {ChangeWhat ?? LowerFirst(Key)}</span></a></dd>");
        output.Write(html.Raw("</div>"));
    }

    /// <summary>Keeps NHS and the like as they are.</summary>
    private static string LowerFirst(string key) =>
        key.Length > 1 && char.IsUpper(key[0]) && !char.IsUpper(key[1]) ? char.ToLowerInvariant(key[0]) + key[1..] : key;

    /// <summary>The class of a row without a link beside rows with one, known only once all rows are read.</summary>
    private sealed class BesideLinks(SummaryListContext list) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder)
        {
            if (list.AnyLinks) writer.Write(" govuk-summary-list__row--no-actions");
        }
    }
}

internal sealed class TaskListContext(string id)
{
    private int _count;
    public string Next() => $"{id}-{++_count}";
}

/// <summary>What is to be done, in any order, each with its state in words.</summary>
[HtmlTargetElement("p-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public string Id { get; set; } = "task-list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TaskListContext)] = new TaskListContext(Id);
        var inner = await output.GetChildContentAsync();
        output.Write(new Markup().Raw("<ul class=\"govuk-task-list").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw(">").Add(inner).Raw("</ul>"));
    }
}

/// <summary><c>&lt;p-task href="…" status="Not started" colour="blue"&gt;Checks by Health&lt;/p-task&gt;</c>; plain words when it is done or can't start.</summary>
[HtmlTargetElement("p-task", ParentTag = "p-task-list")]
public sealed class TaskTagHelper : TagHelper
{
    public string? Href { get; set => field = value.OrNull(); }
    public string? Hint { get; set => field = value.OrNull(); }
    public string Status { get; set; } = "";

    /// <summary>The tag's colour; the status is plain text when left out, as it should be for "Completed".</summary>
    public string? Colour { get; set => field = value.OrNull(); }
    public bool CannotStartYet { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = await output.GetChildContentAsync();
        var id = ((TaskListContext)context.Items[typeof(TaskListContext)]).Next();
        var html = new Markup();
        html.Raw("<li class=\"govuk-task-list__item").Raw(Href is null ? "" : " govuk-task-list__item--with-link").Raw("\"><div class=\"govuk-task-list__name-and-hint\">");
        if (Href is null) html.Raw("<div>").Add(title).Raw("</div>");
        else
        {
            html.Add($"<a class=\"govuk-link govuk-task-list__link\" href=\"{Href}\" aria-describedby=\"");
            if (Hint is not null) html.Add($"{id}-hint ");
            html.Add($"{id}-status\">").Add(title).Raw("</a>");
        }
        if (Hint is not null) html.Add($"<div id=\"{id}-hint\" class=\"govuk-task-list__hint\">{Hint}</div>");
        html.Raw("</div><div class=\"govuk-task-list__status").Raw(CannotStartYet ? " govuk-task-list__status--cannot-start-yet" : "").Add($"\" id=\"{id}-status\">");
        if (Colour is null) html.Text(Status);
        else html.Add($"<strong class=\"govuk-tag govuk-tag--{Colour}\">{Status}</strong>");
        html.Raw("</div></li>");
        output.Write(html);
    }
}

/// <summary>What happened, newest first or oldest first as the page says.</summary>
[HtmlTargetElement("p-timeline")]
public sealed class TimelineTagHelper : WrappingTagHelper
{
    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Raw("<div class=\"moj-timeline").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw(">").Add(inner).Raw("</div>");
}

/// <summary>One thing that happened: <c>&lt;p-event title="Threshold decision signed" by="Delegated partner, Police" at="@moment"&gt;…</c></summary>
[HtmlTargetElement("p-event", ParentTag = "p-timeline")]
public sealed class EventTagHelper : WrappingTagHelper
{
    public string Title { get; set; } = "";
    public string? By { get; set => field = value.OrNull(); }

    /// <summary>The moment, told in London's time.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The day, where no time is known.</summary>
    public DateOnly? On { get; set; }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Raw("<div class=\"moj-timeline__item").Raw(output.MoreClasses()).Add($"\"><div class=\"moj-timeline__header\"><h2 class=\"moj-timeline__title\">{Title}</h2>");
        if (By is not null) html.Add($" <p class=\"moj-timeline__byline\">by {By}</p>");
        html.Raw("</div>");
        if (At is { } at) html.Add($"<p class=\"moj-timeline__date\"><time datetime=\"{at.ToString("O")}\">{Kernel.Words.Times.WithDate(at)}</time></p>");
        else if (On is { } on) html.Add($"<p class=\"moj-timeline__date\"><time datetime=\"{Kernel.Words.Dates.Machine(on)}\">{Kernel.Words.Dates.Long(on)}</time></p>");
        html.Raw("<div class=\"moj-timeline__description\">").Add(inner).Raw("</div></div>");
    }
}
