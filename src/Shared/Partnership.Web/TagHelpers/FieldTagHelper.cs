using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>What every question of a form has: a name, the value typed before, a label, a hint, who will see the answer, and what was wrong.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property that is asked for, such as Input.School. Leave out on search forms and give a name instead.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }
    public string? Id { get; set; }
    public string? Value { get; set; }

    /// <summary>The question. When left out, the property's display name.</summary>
    public string? Label { get; set => field = value.OrNull(); }

    /// <summary>s, m, l or xl; none for the normal size.</summary>
    public string? LabelSize { get; set => field = value.OrNull(); }

    /// <summary>The question is the page's heading: one question a page.</summary>
    public bool LabelIsHeading { get; set; }

    public string? Hint { get; set => field = value.OrNull(); }

    /// <summary>Who will see the answer, said before it is given: "Who will see this: the panel. Not the family."</summary>
    public string? SeenBy { get; set => field = value.OrNull(); }

    public string? Autocomplete { get; set => field = value.OrNull(); }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private protected string FullName { get; private set; } = "";
    private protected string FieldId { get; private set; } = "";
    private protected string? Error { get; set; }

    private protected void Prepare()
    {
        FullName = For is null ? Name ?? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        FieldId = Id ?? FieldIds.Of(FullName);
        Error = ErrorOf(FullName);
    }

    private protected string? ErrorOf(string key) =>
        ViewContext.ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, else what the page set, else what the record says.</summary>
    private protected string? TypedValue() =>
        ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is not null ? entry.AttemptedValue
        : Value ?? FieldIds.Words(For?.Model);

    private protected string LabelText => Label ?? For?.Metadata.GetDisplayName() ?? "";

    private protected string? DescribedBy(string? before = null)
    {
        if (before is null && Hint is null && SeenBy is null && Error is null) return null;
        var ids = before ?? "";
        if (Hint is not null) ids += (ids.Length > 0 ? " " : "") + FieldId + "-hint";
        if (SeenBy is not null) ids += (ids.Length > 0 ? " " : "") + FieldId + "-seen-by";
        if (Error is not null) ids += (ids.Length > 0 ? " " : "") + FieldId + "-error";
        return ids;
    }

    private protected void OpenGroup(Markup html, string moreClasses = "")
    {
        html.Raw(Error is null ? "<div class=\"govuk-form-group" : "<div class=\"govuk-form-group govuk-form-group--error").Raw(moreClasses).Raw("\"");
    }

    private protected void AddLabel(Markup html)
    {
        if (LabelIsHeading) html.Raw("<h1 class=\"govuk-label-wrapper\">");
        html.Raw("<label class=\"govuk-label");
        if (LabelSize is not null) html.Add($" govuk-label--{LabelSize}");
        html.Add($"\" for=\"{FieldId}\">{LabelText}</label>");
        if (LabelIsHeading) html.Raw("</h1>");
    }

    private protected void AddLegend(Markup html)
    {
        html.Raw("<legend class=\"govuk-fieldset__legend");
        if (LabelSize is not null) html.Add($" govuk-fieldset__legend--{LabelSize}");
        html.Raw("\">");
        if (LabelIsHeading) html.Add($"<h1 class=\"govuk-fieldset__heading\">{LabelText}</h1>");
        else html.Text(LabelText);
        html.Raw("</legend>");
    }

    private protected void AddHintAndError(Markup html)
    {
        if (Hint is not null) html.Add($"<div id=\"{FieldId}-hint\" class=\"govuk-hint\">{Hint}</div>");
        if (SeenBy is not null) html.Add($"<div id=\"{FieldId}-seen-by\" class=\"govuk-hint seen-by\">{SeenBy}</div>");
        if (Error is not null)
            html.Add($"<p id=\"{FieldId}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Error}</p>");
    }
}

internal static class FieldIds
{
    /// <summary>The id of a field by its name: Input.Children[0].Name becomes Input_Children_0__Name, as the framework does.</summary>
    public static string Of(string name) => name.AsSpan().ContainsAny('.', '[', ']') ? name.Replace('.', '_').Replace('[', '_').Replace(']', '_') : name;

    public static string? Words(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly date => Kernel.Words.Dates.Machine(date),
        TimeOnly time => Kernel.Words.Times.Of(time),
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
