using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>A button that sends the form, or with href a link that looks like one.
/// <c>&lt;p-button&gt;Save and continue&lt;/p-button&gt; &lt;p-button variant="start" href="/refer"&gt;Start now&lt;/p-button&gt;</c></summary>
[HtmlTargetElement("p-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>secondary, warning, inverse or start; none for the page's one main button.</summary>
    public string? Variant { get; set => field = value.OrNull(); }
    public string? Href { get; set => field = value.OrNull(); }
    public string Type { get; set; } = "submit";
    public string? Name { get; set; }
    public string? Value { get; set; }
    public bool Disabled { get; set; }

    /// <summary>A second press within a second is not sent. Off for buttons that may be pressed again at once.</summary>
    public bool? PreventDoubleClick { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var html = new Markup();
        if (Href is not null) html.Add($"<a href=\"{Href}\" role=\"button\" draggable=\"false\"");
        else
        {
            html.Add($"<button type=\"{Type}\"").Attribute("value", Value).Attribute("name", Name);
            if (Disabled) html.Raw(" disabled aria-disabled=\"true\"");
            if (PreventDoubleClick ?? Type == "submit") html.Raw(" data-prevent-double-click=\"true\"");
        }
        html.Raw(" class=\"govuk-button").Raw(output.MoreClasses());
        if (Variant is not null) html.Add($" govuk-button--{Variant}");
        html.Raw("\" data-module=\"govuk-button\"").Attributes(output.Attributes).Raw(">").Add(words);
        if (Variant == "start")
            html.Raw("<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" height=\"19\" viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>");
        html.Raw(Href is null ? "</button>" : "</a>");
        output.Write(html);
    }
}

/// <summary>Every form that posts carries the antiforgery token and leaves checking to us, so that errors are told in one way.
/// With <c>autosave="/…"</c> what is typed is saved there five seconds after typing stops.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Where drafts are posted. Answers 200 with an empty body, or 409 when somebody else saved in between.</summary>
    public string? Autosave { get; set => field = value.OrNull(); }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        if (Autosave is not null) output.Attributes.SetAttribute("data-autosave-url", Autosave);
        // Where files follow, the token comes first: it is checked before any of them is read.
        var withFiles = output.Attributes.TryGetAttribute("enctype", out var kind) && kind.Value?.ToString() == "multipart/form-data";
        (withFiles ? output.PreContent : output.PostContent).AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
    }
}

/// <summary>A hidden version 7 UUID, the same when the form is shown again, so that a form sent twice is one act.</summary>
[HtmlTargetElement("p-idempotency-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IdempotencyKeyTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The name of the field, and of the page model's property that takes it.</summary>
    public string Name { get; set; } = "IdempotencyKey";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var key = ViewContext.ModelState.TryGetValue(Name, out var entry) && Guid.TryParse(entry.AttemptedValue, out var sent)
            ? sent : Kernel.Identity.Ids.New<Key>(clock).Value;
        output.Write(new Markup().Add($"<input type=\"hidden\" name=\"{Name}\" value=\"{key.ToString()}\">"));
    }

    private readonly record struct Key(Guid Value) : Kernel.Identity.IId<Key>
    {
        public static Key From(Guid value) => new(value);
    }
}
