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
    public required ViewContext ViewContext { get; set; }

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
        foreach (var (key, entry) in state.Where(field => field.Value?.Errors.Count > 0).OrderBy(field => field.Key, new AsOnThePage(ViewContext.ViewData.ModelMetadata)))
            foreach (var error in entry?.Errors ?? [])
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

/// <summary>The order of the properties as they are declared, which is the order of the questions; what belongs to no field comes first.</summary>
internal sealed class AsOnThePage(ModelMetadata page) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var (first, second) = (Places(x ?? ""), Places(y ?? ""));
        for (var i = 0; i < first.Count && i < second.Count; i++)
            if (first[i] != second[i]) return first[i].CompareTo(second[i]);
        return first.Count.CompareTo(second.Count);
    }

    private List<int> Places(string key)
    {
        var places = new List<int>();
        ModelMetadata? metadata = page;
        foreach (var part in key.Split('.', '[', ']'))
        {
            if (part.Length == 0) continue;
            if (int.TryParse(part, out var index))
            {
                places.Add(index);
                metadata = metadata?.ElementMetadata;
                continue;
            }
            var at = metadata is null ? -1 : metadata.Properties.TakeWhile(property => property.PropertyName != part).Count();
            places.Add(at);
            metadata = at >= 0 && metadata is not null && at < metadata.Properties.Count ? metadata.Properties[at] : null;
        }
        return places;
    }
}
