using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>A list to choose one from. <c>&lt;p-select for="Input.Agency" label="Which agency?" options="Model.Agencies" empty="Choose an agency" /&gt;</c></summary>
[HtmlTargetElement("p-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices, in order. Whether one is selected comes from the value, not from here.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>The words of the first, empty choice; none when left out.</summary>
    public string? Empty { get; set; }
    public bool Disabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var html = new Markup();
        OpenGroup(html);
        html.Raw(">");
        AddLabel(html);
        AddHintAndError(html);
        html.Raw("<select class=\"govuk-select").Raw(output.MoreClasses());
        if (Error is not null) html.Raw(" govuk-select--error");
        html.Add($"\" id=\"{FieldId}\" name=\"{FullName}\"")
            .Flag("disabled", Disabled)
            .Attribute("aria-describedby", DescribedBy())
            .Attribute("autocomplete", Autocomplete)
            .Attributes(output.Attributes)
            .Raw(">");
        if (Empty is not null) html.Add($"<option value=\"\">{Empty}</option>");
        var chosen = TypedValue();
        foreach (var option in Options)
        {
            html.Raw("<option").Attribute("value", option.Value)
                .Flag("selected", chosen is not null && string.Equals(option.Value ?? option.Text, chosen, StringComparison.Ordinal))
                .Flag("disabled", option.Disabled)
                .Add($">{option.Text}</option>");
        }
        html.Raw("</select></div>");
        output.Write(html);
    }
}
