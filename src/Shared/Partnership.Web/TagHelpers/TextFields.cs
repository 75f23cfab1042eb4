using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>One line of text. <c>&lt;p-text-input for="Input.School" label="Which school?" width="20" /&gt;</c></summary>
[HtmlTargetElement("p-text-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextInputTagHelper : FieldTagHelper
{
    /// <summary>text, email, tel, password, search, url …</summary>
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters, or two-thirds, one-half, one-third, one-quarter of the column.</summary>
    public string? Width { get; set => field = value.OrNull(); }

    public string? Prefix { get; set => field = value.OrNull(); }
    public string? Suffix { get; set => field = value.OrNull(); }
    public string? Inputmode { get; set => field = value.OrNull(); }
    public bool? Spellcheck { get; set; }
    public bool Disabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var html = new Markup();
        OpenGroup(html);
        html.Raw(">");
        AddLabel(html);
        AddHintAndError(html);
        var wrapped = Prefix is not null || Suffix is not null;
        if (wrapped) html.Raw("<div class=\"govuk-input__wrapper\">");
        if (Prefix is not null) html.Add($"<div class=\"govuk-input__prefix\" aria-hidden=\"true\">{Prefix}</div>");
        html.Raw("<input class=\"govuk-input");
        if (Width is not null) html.Raw(char.IsAsciiDigit(Width[0]) ? " govuk-input--width-" : " govuk-!-width-").Text(Width);
        html.Raw(output.MoreClasses());
        if (Error is not null) html.Raw(" govuk-input--error");
        html.Add($"\" id=\"{FieldId}\" name=\"{FullName}\" type=\"{Type}\"");
        if (Spellcheck is { } check) html.Attribute("spellcheck", check ? "true" : "false");
        // A password is never sent back.
        html.Attribute("value", Type == "password" ? null : TypedValue())
            .Flag("disabled", Disabled)
            .Attribute("aria-describedby", DescribedBy())
            .Attribute("autocomplete", Autocomplete)
            .Attribute("inputmode", Inputmode)
            .Attributes(output.Attributes)
            .Raw(">");
        if (Suffix is not null) html.Add($"<div class=\"govuk-input__suffix\" aria-hidden=\"true\">{Suffix}</div>");
        html.Raw(wrapped ? "</div></div>" : "</div>");
        output.Write(html);
    }
}

/// <summary>Several lines of text, counted when there is a limit. <c>&lt;p-textarea for="Input.Reason" label="Why?" maxlength="2000" /&gt;</c></summary>
[HtmlTargetElement("p-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Characters that may be typed; shown while typing. The act checks it again.</summary>
    public int? Maxlength { get; set; }
    public int? Maxwords { get; set; }

    /// <summary>Per cent of the limit at which the count appears.</summary>
    public int? Threshold { get; set; }
    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var limit = Maxwords ?? Maxlength;
        var unit = Maxwords is null ? "characters" : "words";
        var html = new Markup();
        OpenGroup(html, limit is null ? "" : " govuk-character-count");
        if (limit is not null)
        {
            html.Raw(" data-module=\"govuk-character-count\"");
            html.Raw(Maxwords is null ? $" data-maxlength=\"{limit.Value}\"" : $" data-maxwords=\"{limit.Value}\" data-count-type=\"words\"");
            if (Threshold is { } threshold) html.Add($" data-threshold=\"{threshold}\"");
        }
        html.Raw(">");
        AddLabel(html);
        AddHintAndError(html);
        html.Raw("<textarea class=\"govuk-textarea");
        if (Error is not null) html.Raw(" govuk-textarea--error");
        if (limit is not null) html.Raw(" govuk-js-character-count");
        html.Raw(output.MoreClasses());
        html.Add($"\" id=\"{FieldId}\" name=\"{FullName}\" rows=\"{Rows}\"");
        if (Spellcheck is { } check) html.Attribute("spellcheck", check ? "true" : "false");
        html.Attribute("aria-describedby", DescribedBy(limit is null ? null : FieldId + "-info"))
            .Attribute("autocomplete", Autocomplete)
            .Attributes(output.Attributes)
            // The parser drops a first line break, so one is written ahead of what was typed.
            .Raw(">");
        var value = TypedValue();
        if (value is ['\n' or '\r', ..]) html.Raw("\n");
        html.Text(value).Raw("</textarea>");
        if (limit is not null)
            html.Add($"<div id=\"{FieldId}-info\" class=\"govuk-hint govuk-character-count__message\">You can enter up to {limit.Value} {unit}</div>");
        html.Raw("</div>");
        output.Write(html);
    }
}
