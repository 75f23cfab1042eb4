using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using Partnership.Web.Pages;

namespace Partnership.Web.TagHelpers;

/// <summary>What the last act said, once; in the layout.</summary>
[HtmlTargetElement("p-said", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SaidTagHelper(IOptions<CookieTempDataProviderOptions> cookie) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Looking at the words would have the framework delete a cookie that is not there, on every page.
        var carried = ViewContext.HttpContext.Request.Cookies.ContainsKey(cookie.Value.Cookie.Name ?? "");
        if (!carried || ViewContext.TempData[Said.Key] is not string said)
        {
            output.SuppressOutput();
            return;
        }
        output.Write(new Markup().Raw("<div class=\"govuk-notification-banner govuk-notification-banner--success said\" role=\"alert\" aria-labelledby=\"said-title\" data-module=\"govuk-notification-banner\">")
            .Raw("<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"said-title\">Done</h2></div>")
            .Add($"<div class=\"govuk-notification-banner__content\"><p class=\"govuk-notification-banner__heading\">{said}</p></div></div>"));
    }
}
