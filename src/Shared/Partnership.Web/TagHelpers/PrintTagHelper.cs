using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Platform.Documents.Printing;
using Partnership.Web.Printing;

namespace Partnership.Web.TagHelpers;

/// <summary>How to take this page on paper: as a PDF where a browser makes them, as a Word document where the page has one, otherwise by the reader's own Print. On pages marked <see cref="PrintsAttribute"/>.</summary>
[HtmlTargetElement("p-print", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrintTagHelper(Browser browser) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new Markup();
        if (browser.IsThere) html.Add($"<a class=\"govuk-link\" href=\"{As(PageAsFile.Pdf)}\" download>Save this page as a PDF</a>");
        else html.Raw("<span class=\"govuk-hint\">To print this page or save it as a PDF, use Print in your browser.</span>");
        if (ViewContext.ViewData.Model is IInWord) html.Add($" <a class=\"govuk-link\" href=\"{As(PageAsFile.Word)}\" download>Download it as a Word document</a>");
        output.Write(new Markup().Raw("<p class=\"govuk-body not-printed take-away\">").Add(html).Raw("</p>"));
    }

    private string As(string value) =>
        QueryString.Create(ViewContext.HttpContext.Request.Query.Where(one => one.Key != PageAsFile.Query)).Add(PageAsFile.Query, value).ToString();
}
