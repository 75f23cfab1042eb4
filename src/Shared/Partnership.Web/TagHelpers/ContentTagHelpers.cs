using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>A tag that wraps what it is given in markup.</summary>
public abstract class WrappingTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var html = new Markup();
        Wrap(html, inner, output);
        output.Write(html);
    }

    private protected abstract void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output);
}

/// <summary>The page's heading, which is its title too. <c>&lt;p-title caption="SCR-2026-014"&gt;Record the decision&lt;/p-title&gt;</c></summary>
[HtmlTargetElement("p-title")]
public sealed class TitleTagHelper : TagHelper
{
    /// <summary>A line above the heading: the reference, or the name of the journey.</summary>
    public string? Caption { get; set => field = value.OrNull(); }
    public string Size { get; set; } = "l";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var heading = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] ??= System.Net.WebUtility.HtmlDecode(heading.GetContent(Markup.Encoder)).Trim();
        var html = new Markup();
        if (Caption is not null) html.Add($"<span class=\"govuk-caption-{Size}\">{Caption}</span>");
        html.Add($"<h1 class=\"govuk-heading-{Size}\">").Add(heading).Raw("</h1>");
        output.Write(html);
    }
}

/// <summary>A group of questions with one legend.</summary>
[HtmlTargetElement("p-fieldset")]
public sealed class FieldsetTagHelper : WrappingTagHelper
{
    public string? Legend { get; set => field = value.OrNull(); }
    public string? LegendSize { get; set => field = value.OrNull(); }
    public bool LegendIsHeading { get; set; }
    public string? DescribedBy { get; set => field = value.OrNull(); }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Raw("<fieldset class=\"govuk-fieldset").Raw(output.MoreClasses()).Raw("\"").Attribute("aria-describedby", DescribedBy).Attributes(output.Attributes).Raw(">");
        if (Legend is not null)
        {
            html.Raw("<legend class=\"govuk-fieldset__legend");
            if (LegendSize is not null) html.Add($" govuk-fieldset__legend--{LegendSize}");
            html.Raw("\">").Raw(LegendIsHeading ? "<h1 class=\"govuk-fieldset__heading\">" : "").Text(Legend).Raw(LegendIsHeading ? "</h1>" : "").Raw("</legend>");
        }
        html.Add(inner).Raw("</fieldset>");
    }
}

/// <summary>Words behind a link: <c>&lt;p-details summary="Help with this question"&gt;…&lt;/p-details&gt;</c></summary>
[HtmlTargetElement("p-details")]
public sealed class DetailsTagHelper : WrappingTagHelper
{
    public string Summary { get; set; } = "";

    /// <summary>Open from the start; around a field that is wrong it is so in any case.</summary>
    public bool Open { get; set; }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Raw("<details").Attributes(output.Attributes).Raw(" class=\"govuk-details").Raw(output.MoreClasses()).Raw("\"")
            .Flag("open", Open || (inner as TagHelperContent)?.GetContent().Contains("govuk-error-message", StringComparison.Ordinal) == true)
            .Add($"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{Summary}</span></summary><div class=\"govuk-details__text\">")
            .Add(inner).Raw("</div></details>");
}

[HtmlTargetElement("p-inset")]
public sealed class InsetTagHelper : WrappingTagHelper
{
    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Raw("<div").Attributes(output.Attributes).Raw(" class=\"govuk-inset-text").Raw(output.MoreClasses()).Raw("\">").Add(inner).Raw("</div>");
}

[HtmlTargetElement("p-warning-text")]
public sealed class WarningTextTagHelper : WrappingTagHelper
{
    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Raw("<div class=\"govuk-warning-text").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes)
            .Raw("><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span><strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">Warning</span> ")
            .Add(inner).Raw("</strong></div>");
}

/// <summary>Something to know that is not about this page's act. With success, what has just been done.</summary>
[HtmlTargetElement("p-notification-banner")]
public sealed class NotificationBannerTagHelper : WrappingTagHelper
{
    public bool Success { get; set; }
    public string? Title { get; set => field = value.OrNull(); }
    public string TitleId { get; set; } = "govuk-notification-banner-title";

    /// <summary>The content is more than one short line of text: it brings its own paragraphs.</summary>
    public bool Rich { get; set; }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Raw("<div class=\"govuk-notification-banner").Raw(Success ? " govuk-notification-banner--success" : "").Raw(output.MoreClasses())
            .Raw(Success ? "\" role=\"alert\"" : "\" role=\"region\"")
            .Add($" aria-labelledby=\"{TitleId}\" data-module=\"govuk-notification-banner\"").Attributes(output.Attributes)
            .Add($"><div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"{TitleId}\">{Title ?? (Success ? "Success" : "Important")}</h2></div><div class=\"govuk-notification-banner__content\">")
            .Raw(Rich ? "" : "<p class=\"govuk-notification-banner__heading\">").Add(inner).Raw(Rich ? "" : "</p>").Raw("</div></div>");
    }
}

/// <summary>The end of a journey: <c>&lt;p-panel title="Referral sent"&gt;Your reference&lt;br&gt;&lt;strong&gt;…</c></summary>
[HtmlTargetElement("p-panel")]
public sealed class PanelTagHelper : WrappingTagHelper
{
    public string Title { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] ??= Title;
        html.Raw("<div class=\"govuk-panel govuk-panel--confirmation").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes)
            .Add($"><h1 class=\"govuk-panel__title\">{Title}</h1><div class=\"govuk-panel__body\">").Add(inner).Raw("</div></div>");
    }
}

/// <summary>A state in words: <c>&lt;p-tag colour="yellow"&gt;Waiting for Health&lt;/p-tag&gt;</c>. Never the only way to tell.</summary>
[HtmlTargetElement("p-tag")]
public sealed class TagTagHelper : WrappingTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow.</summary>
    public string? Colour { get; set => field = value.OrNull(); }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Raw("<strong class=\"govuk-tag").Raw(output.MoreClasses());
        if (Colour is not null) html.Add($" govuk-tag--{Colour}");
        html.Raw("\"").Attributes(output.Attributes).Raw(">").Add(inner).Raw("</strong>");
    }
}
