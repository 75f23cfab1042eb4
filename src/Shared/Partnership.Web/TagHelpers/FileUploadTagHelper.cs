using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>A file to choose, on a form with enctype="multipart/form-data". <c>&lt;p-file-upload for="Input.File" label="Upload a file" accept=".csv" /&gt;</c></summary>
[HtmlTargetElement("p-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    /// <summary>What the browser offers first: ".docx,.pdf". What comes is looked at all the same.</summary>
    public string? Accept { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var html = new Markup();
        OpenGroup(html);
        html.Raw(">");
        AddLabel(html);
        AddHintAndError(html);
        html.Raw("<input class=\"govuk-file-upload");
        if (Error is not null) html.Raw(" govuk-file-upload--error");
        html.Add($"\" id=\"{FieldId}\" name=\"{FullName}\" type=\"file\"")
            .Attribute("accept", Accept)
            .Attribute("aria-describedby", DescribedBy())
            .Attributes(output.Attributes)
            .Raw("></div>");
        output.Write(html);
    }
}
