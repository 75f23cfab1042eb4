using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Platform.Documents.Printing;
using Partnership.Web.Printing;

namespace Partnership.Web.TagHelpers;

/// <summary>How to take this page on paper: as a PDF where a browser makes them, otherwise by the reader's own Print. On pages marked <see cref="PrintsAttribute"/>.</summary>
[HtmlTargetElement("p-print", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrintTagHelper(Browser browser) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!browser.IsThere)
        {
            output.Write(new Markup().Raw("<p class=\"govuk-hint not-printed\">To print this page or save it as a PDF, use Print in your browser.</p>"));
            return;
        }
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(one => one.Key != PageAsPdf.Query)).Add(PageAsPdf.Query, PageAsPdf.Value);
        output.Write(new Markup().Add($"<p class=\"govuk-body not-printed\"><a class=\"govuk-link\" href=\"{query.ToString()}\" download>Save this page as a PDF</a></p>"));
    }
}
