using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>"Back", above the heading. Put it in the page's section BeforeMain.</summary>
[HtmlTargetElement("p-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "/";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var html = new Markup();
        html.Add($"<a href=\"{Href}\" class=\"govuk-back-link").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw(">");
        if (words.IsEmptyOrWhiteSpace) html.Raw("Back");
        else html.Add(words);
        output.Write(html.Raw("</a>"));
    }
}

[HtmlTargetElement("p-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : WrappingTagHelper
{
    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Raw("<nav class=\"govuk-breadcrumbs").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw(" aria-label=\"Breadcrumb\"><ol class=\"govuk-breadcrumbs__list\">").Add(inner).Raw("</ol></nav>");
}

/// <summary>A step of p-breadcrumbs; without href it is this page.</summary>
[HtmlTargetElement("p-crumb", ParentTag = "p-breadcrumbs")]
public sealed class CrumbTagHelper : WrappingTagHelper
{
    public string? Href { get; set => field = value.OrNull(); }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        if (Href is null) html.Raw("<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">").Add(inner).Raw("</li>");
        else html.Add($"<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\" href=\"{Href}\">").Add(inner).Raw("</a></li>");
    }
}

/// <summary>The parts of one thing, such as a case, as real links.</summary>
[HtmlTargetElement("p-sub-navigation")]
public sealed class SubNavigationTagHelper : WrappingTagHelper
{
    public string Label { get; set; } = "In this section";

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output) =>
        html.Add($"<nav class=\"moj-sub-navigation\" aria-label=\"{Label}\"").Attributes(output.Attributes).Raw("><ul class=\"moj-sub-navigation__list\">").Add(inner).Raw("</ul></nav>");
}

/// <summary>A link of p-sub-navigation; the one to the page shown is marked.</summary>
[HtmlTargetElement("p-sub", ParentTag = "p-sub-navigation")]
public sealed class SubTagHelper : WrappingTagHelper
{
    public string Href { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        // A filter that is carried along makes no other page of it.
        var here = string.Equals(ViewContext.HttpContext.Request.Path.Value, Href.Split('?')[0], StringComparison.OrdinalIgnoreCase);
        html.Raw("<li class=\"moj-sub-navigation__item\"><a class=\"moj-sub-navigation__link\"").Raw(here ? " aria-current=\"page\"" : "").Add($" href=\"{Href}\">").Add(inner).Raw("</a></li>");
    }
}

/// <summary>Links to the rows before and after, for lists paged by key. Nothing when there are neither.</summary>
[HtmlTargetElement("p-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    public string? Previous { get; set => field = value.OrNull(); }
    public string? Next { get; set => field = value.OrNull(); }
    public string PreviousText { get; set; } = "Previous page";
    public string NextText { get; set; } = "Next page";

    /// <summary>What is found there: "Cases before 3 March 2026".</summary>
    public string? PreviousLabel { get; set => field = value.OrNull(); }
    public string? NextLabel { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }
        var html = new Markup().Raw("<nav class=\"govuk-pagination govuk-pagination--block\" aria-label=\"Pagination\"").Attributes(output.Attributes).Raw(">");
        if (Previous is not null)
            Link(html, "prev", Previous, PreviousText, PreviousLabel, "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z");
        if (Next is not null)
            Link(html, "next", Next, NextText, NextLabel, "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z");
        output.Write(html.Raw("</nav>"));
    }

    private static void Link(Markup html, string way, string href, string text, string? label, string arrow)
    {
        html.Add($"<div class=\"govuk-pagination__{way}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{href}\" rel=\"{way}\">")
            .Add($"<svg class=\"govuk-pagination__icon govuk-pagination__icon--{way}\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"{arrow}\"></path></svg>")
            .Raw("<span class=\"govuk-pagination__link-title").Raw(label is null ? " govuk-pagination__link-title--decorated" : "").Add($"\">{text}</span>");
        if (label is not null) html.Add($"<span class=\"govuk-visually-hidden\">:</span><span class=\"govuk-pagination__link-label\">{label}</span>");
        html.Raw("</a></div>");
    }
}

/// <summary>A list's filter: a GET form, so that what is found can be linked to.</summary>
[HtmlTargetElement("p-filter")]
public sealed class FilterTagHelper : WrappingTagHelper
{
    public string Heading { get; set; } = "Filter";
    public string Action { get; set; } = "";

    /// <summary>Where all filters are off.</summary>
    public string? Clear { get; set => field = value.OrNull(); }
    public string Button { get; set; } = "Apply filters";

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Add($"<form method=\"get\" action=\"{Action}\" class=\"moj-filter").Raw(output.MoreClasses()).Add($"\" role=\"search\" aria-label=\"{Heading}\"").Attributes(output.Attributes)
            .Add($"><div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\"><h2 class=\"govuk-heading-m\">{Heading}</h2></div></div><div class=\"moj-filter__content\"><div class=\"moj-filter__options\">")
            .Add(inner).Add($"<div class=\"filter__apply\"><button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">{Button}</button>");
        if (Clear is not null) html.Add($"<a class=\"govuk-link govuk-link--no-visited-state\" href=\"{Clear}\">Clear filters</a>");
        html.Raw("</div></div></div></form>");
    }
}

/// <summary>The header of a case or another record, under the navigation: who or what, its stage, and what happens next.</summary>
[HtmlTargetElement("p-identity-bar")]
public sealed class IdentityBarTagHelper : WrappingTagHelper
{
    /// <summary>The reference: "SCR-2026-014".</summary>
    public string Reference { get; set; } = "";

    /// <summary>Initials, or the short name of a thing. Never a child's name.</summary>
    public string? About { get; set => field = value.OrNull(); }
    public string? Stage { get; set => field = value.OrNull(); }

    /// <summary>What happens next and who must do it, as one sentence; left out where the page itself says it.</summary>
    public string? Next { get; set => field = value.OrNull(); }

    private protected override void Wrap(Markup html, IHtmlContent inner, TagHelperOutput output)
    {
        html.Raw("<div class=\"moj-identity-bar").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Raw("><div class=\"identity\"><div class=\"identity__who\">")
            .Add($"<span class=\"identity__reference\">{Reference}</span>");
        if (About is not null) html.Add($"<span class=\"identity__about\">{About}</span>");
        if (Stage is not null) html.Add($"<strong class=\"govuk-tag\">{Stage}</strong>");
        html.Raw("</div>");
        if (Next is not null) html.Add($"<p class=\"identity__next\"><span class=\"identity__next-label\">Next:</span> {Next}</p>");
        html.Add(inner).Raw("</div></div>");
    }
}
