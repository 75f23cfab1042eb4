using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Web.Forms;

namespace Partnership.Web.TagHelpers;

/// <summary>"There is a problem", with a link to each field; nothing when there is none. Stands above the page's heading.
/// The layout writes "Error: " before the page's title.</summary>
[HtmlTargetElement("p-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ModelState;
        if (state.IsValid || state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        var html = new Markup();
        html.Raw("<div class=\"govuk-error-summary\" data-module=\"govuk-error-summary\"><div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>")
            .Raw("<div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (key, entry) in state)
            foreach (var error in entry.Errors)
            {
                if (key.Length == 0) html.Add($"<li>{error.ErrorMessage}</li>");
                else html.Add($"<li><a href=\"#{LinkTo(state, key)}\">{error.ErrorMessage}</a></li>");
            }
        html.Raw("</ul></div></div></div>");
        output.Write(html);
    }

    /// <summary>The field's id; of a date, its first wrong part.</summary>
    private static string LinkTo(ModelStateDictionary state, string key) =>
        DateParts.Typed(state, key) is { } date ? $"{FieldIds.Of(key)}_{(date.Wrong.Count > 0 ? date.Wrong[0] : "Day")}" : FieldIds.Of(key);
}
