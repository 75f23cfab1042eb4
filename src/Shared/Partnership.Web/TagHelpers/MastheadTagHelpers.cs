using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Web.TagHelpers;

/// <summary>Who is signed in, with the way out.</summary>
[HtmlTargetElement("p-account", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AccountTagHelper(ICurrentActor current, IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup().Raw("<div class=\"account\">");
        if (current.Actor.Kind == ActorKind.Person)
            html.Add($"<a class=\"account__name govuk-link\" href=\"/account\">{current.Actor.Name}</a><form method=\"post\" action=\"/sign-out\" class=\"account__out\">")
                .Add(antiforgery.GetHtml(ViewContext.HttpContext)).Raw("<button type=\"submit\" class=\"link-button\">Sign out</button></form>");
        else html.Raw("<a class=\"govuk-link\" href=\"/sign-in\">Sign in</a>");
        output.Write(html.Raw("</div>"));
    }
}

/// <summary>"Exit this page": ends the half-filled form, keeps nothing, and leaves for a page that says nothing. A plain button without JavaScript (REV-02).</summary>
[HtmlTargetElement("p-exit-this-page", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExitThisPageTagHelper(Look.IPartnershipLook look) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Write(new Markup().Add($"<form method=\"post\" action=\"/exit-this-page\" class=\"exit\" data-exit-to=\"{look.ExitTo}\"><button type=\"submit\" class=\"govuk-button govuk-button--warning exit__button\"><span class=\"govuk-visually-hidden\">Emergency:</span> Exit this page</button></form>"));
}
