using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Partnership.Web.TagHelpers;

/// <summary>What a choice knows of the question it belongs to.</summary>
internal sealed class ChoicesContext(string kind, string name, string id, IReadOnlyCollection<string> chosen)
{
    /// <summary>radios or checkboxes.</summary>
    public string Kind { get; } = kind;
    public string Name { get; } = name;
    public IReadOnlyCollection<string> Chosen { get; } = chosen;
    private int _count;

    /// <summary>The first choice has the question's own id, so that the error summary can link to it.</summary>
    public string NextId() => ++_count == 1 ? id : $"{id}-{_count}";
    public void Skip() => _count++;
}

/// <summary>The fields that follow a choice, shown when it is made.</summary>
internal sealed class ConditionalContext
{
    public IHtmlContent? Content { get; set; }
}

/// <summary>A question answered by choosing: radios or checkboxes, in a fieldset.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>Smaller boxes, for dense staff pages and filters.</summary>
    public bool Small { get; set; }

    private protected abstract string Kind { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        context.Items[typeof(ChoicesContext)] = new ChoicesContext(Kind, FullName, FieldId, Chosen());
        var choices = await output.GetChildContentAsync();
        var html = new Markup();
        OpenGroup(html);
        html.Add($"><fieldset class=\"govuk-fieldset\"").Attribute("aria-describedby", DescribedBy()).Raw(">");
        AddLegend(html);
        AddHintAndError(html);
        html.Add($"<div class=\"govuk-{Kind}");
        if (Small) html.Add($" govuk-{Kind}--small");
        html.Raw(output.MoreClasses()).Add($"\" data-module=\"govuk-{Kind}\"").Attributes(output.Attributes).Raw(">")
            .Add(choices).Raw("</div></fieldset></div>");
        output.Write(html);
    }

    private string[] Chosen()
    {
        if (ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is not null)
            return entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""];
        if (Value is not null) return [Value];
        return For?.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable several => several.Cast<object?>().Select(FieldIds.Words).OfType<string>().ToArray(),
            { } one => FieldIds.Words(one) is { } word ? [word] : [],
        };
    }
}

/// <summary>One of several; nothing chosen beforehand.
/// <c>&lt;p-radios for="Input.Agrees" label="Do you agree?"&gt;&lt;p-radio value="true"&gt;Yes&lt;/p-radio&gt;…</c></summary>
[HtmlTargetElement("p-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "radios";

    /// <summary>Side by side, for two short answers.</summary>
    public bool Inline { get; set; }

    /// <exception cref="InvalidOperationException">The property can't be empty, so an answer would be chosen for the person.</exception>
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (For is { ModelExplorer.ModelType: { IsValueType: true } type } && Nullable.GetUnderlyingType(type) is null)
            throw new InvalidOperationException($"{For.Name} must be nullable, so that nothing is chosen before the person chooses.");
        if (Inline) output.Attributes.SetAttribute("class", "govuk-radios--inline" + output.MoreClasses());
        return base.ProcessAsync(context, output);
    }
}

/// <summary>Any of several.</summary>
[HtmlTargetElement("p-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override string Kind => "checkboxes";
}

/// <summary>One choice of p-radios or p-checkboxes; its text is the label.</summary>
[HtmlTargetElement("p-radio", ParentTag = "p-radios")]
[HtmlTargetElement("p-checkbox", ParentTag = "p-checkboxes")]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";
    public string? Hint { get; set => field = value.OrNull(); }
    public string? Id { get; set; }

    /// <summary>Choosing this one clears the others: "None of these".</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var question = (ChoicesContext)context.Items[typeof(ChoicesContext)];
        var conditional = new ConditionalContext();
        context.Items[typeof(ConditionalContext)] = conditional;
        var label = await output.GetChildContentAsync();

        var kind = question.Kind;
        var id = question.NextId();
        id = Id ?? id;
        var chosen = question.Chosen.Contains(Value, StringComparer.OrdinalIgnoreCase);
        var html = new Markup();
        html.Add($"<div class=\"govuk-{kind}__item\"><input class=\"govuk-{kind}__input\" id=\"{id}\" name=\"{question.Name}\"")
            .Raw(kind == "radios" ? " type=\"radio\"" : " type=\"checkbox\"").Add($" value=\"{Value}\"")
            .Flag("checked", chosen)
            .Attribute("data-aria-controls", conditional.Content is null ? null : "conditional-" + id)
            .Attribute("data-behaviour", Exclusive ? "exclusive" : null)
            .Attribute("aria-describedby", Hint is null ? null : id + "-item-hint")
            .Attributes(output.Attributes)
            .Add($"><label class=\"govuk-label govuk-{kind}__label\" for=\"{id}\">").Add(label).Raw("</label>");
        if (Hint is not null) html.Add($"<div id=\"{id}-item-hint\" class=\"govuk-hint govuk-{kind}__hint\">{Hint}</div>");
        html.Raw("</div>");
        if (conditional.Content is not null)
        {
            html.Add($"<div class=\"govuk-{kind}__conditional");
            if (!chosen) html.Add($" govuk-{kind}__conditional--hidden");
            html.Add($"\" id=\"conditional-{id}\">").Add(conditional.Content).Raw("</div>");
        }
        output.Write(html);
    }
}

/// <summary>Fields that belong to one choice: shown when it is made, always there without JavaScript.</summary>
[HtmlTargetElement("p-conditional")]
public sealed class ConditionalTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (context.Items.TryGetValue(typeof(ConditionalContext), out var choice)) ((ConditionalContext)choice).Content = content;
        output.SuppressOutput();
    }
}

/// <summary>"or" before the last choice.</summary>
[HtmlTargetElement("p-divider")]
public sealed class DividerTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var question = (ChoicesContext)context.Items[typeof(ChoicesContext)];
        question.Skip();
        var text = await output.GetChildContentAsync();
        output.Write(new Markup().Add($"<div class=\"govuk-{question.Kind}__divider\">").Add(text).Raw("</div>"));
    }
}

/// <summary>A single statement to tick: <c>&lt;p-tick for="Input.LeadAgrees"&gt;My agency's lead agrees&lt;/p-tick&gt;</c></summary>
[HtmlTargetElement("p-tick")]
public sealed class TickTagHelper : FieldTagHelper
{
    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var label = await output.GetChildContentAsync();
        var typed = ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : FieldIds.Words(For?.Model);
        var html = new Markup();
        OpenGroup(html);
        html.Raw(">");
        AddHintAndError(html);
        html.Raw("<div class=\"govuk-checkboxes").Raw(Small ? " govuk-checkboxes--small" : "").Raw("\" data-module=\"govuk-checkboxes\"><div class=\"govuk-checkboxes__item\">")
            .Add($"<input class=\"govuk-checkboxes__input\" id=\"{FieldId}\" name=\"{FullName}\" type=\"checkbox\" value=\"{Value ?? "true"}\"")
            .Flag("checked", typed is not null && typed.StartsWith(Value ?? "true", StringComparison.OrdinalIgnoreCase))
            .Attribute("aria-describedby", DescribedBy())
            .Attributes(output.Attributes)
            .Add($"><label class=\"govuk-label govuk-checkboxes__label\" for=\"{FieldId}\">").Add(label).Raw("</label></div></div></div>");
        output.Write(html);
    }
}
