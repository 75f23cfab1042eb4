using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Web.Forms;

namespace Partnership.Web.TagHelpers;

/// <summary>A date in three fields, bound to a DateOnly?; the first field also takes a pasted date.
/// <c>&lt;p-date-input for="Input.HappenedOn" label="When did it happen?" hint="For example, 27 3 2026" /&gt;</c></summary>
[HtmlTargetElement("p-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    /// <summary>A date of birth, so that the browser may offer one's own.</summary>
    public bool Birthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var typed = ViewContext.ModelState;
        var parts = DateParts.Typed(typed, FullName);
        var date = For?.Model as DateOnly?;
        var html = new Markup();
        OpenGroup(html);
        html.Raw("><fieldset class=\"govuk-fieldset\" role=\"group\"").Attribute("aria-describedby", DescribedBy()).Raw(">");
        AddLegend(html);
        AddHintAndError(html);
        html.Raw("<div class=\"govuk-date-input").Raw(output.MoreClasses()).Raw("\"").Attributes(output.Attributes).Add($" id=\"{FieldId}\">");
        AddPart(html, "Day", parts is null ? date?.Day.ToString() : DateParts.Text(typed, FullName, "Day"), parts, Birthday ? "bday-day" : null);
        AddPart(html, "Month", parts is null ? date?.Month.ToString() : DateParts.Text(typed, FullName, "Month"), parts, Birthday ? "bday-month" : null);
        AddPart(html, "Year", parts is null ? date?.Year.ToString() : DateParts.Text(typed, FullName, "Year"), parts, Birthday ? "bday-year" : null);
        html.Raw("</div></fieldset></div>");
        output.Write(html);
    }

    private void AddPart(Markup html, string part, string? value, DateParts? parts, string? autocomplete)
    {
        var wrong = Error is not null && (parts is null || parts.Wrong.Count == 0 || parts.Wrong.Contains(part));
        html.Add($"<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\"><label class=\"govuk-label govuk-date-input__label\" for=\"{FieldId}_{part}\">{part}</label>")
            .Raw("<input class=\"govuk-input govuk-date-input__input").Raw(wrong ? " govuk-input--error" : "")
            .Raw(part == "Year" ? " govuk-input--width-4" : " govuk-input--width-2")
            .Add($"\" id=\"{FieldId}_{part}\" name=\"{FullName}.{part}\" type=\"text\"")
            .Attribute("value", value is { Length: > 0 } ? value : null)
            .Attribute("autocomplete", autocomplete)
            .Raw(" inputmode=\"numeric\"></div></div>");
    }
}

/// <summary>A time of day, bound to a TimeOnly?: takes "2:30pm", "14:30" or "2pm".</summary>
[HtmlTargetElement("p-time-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeInputTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= "For example, 9:30am or 2pm";
        Prepare();
        var html = new Markup();
        OpenGroup(html);
        html.Raw(">");
        AddLabel(html);
        AddHintAndError(html);
        html.Raw("<input class=\"govuk-input govuk-input--width-5").Raw(output.MoreClasses()).Raw(Error is null ? "" : " govuk-input--error")
            .Add($"\" id=\"{FieldId}\" name=\"{FullName}\" type=\"text\"")
            .Attribute("value", TypedValue())
            .Attribute("aria-describedby", DescribedBy())
            .Attributes(output.Attributes)
            .Raw("></div>");
        output.Write(html);
    }
}
