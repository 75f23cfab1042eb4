using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Web.TagHelpers;
using Xunit;

namespace Partnership.Modules.Tests.Web;

public class FieldsRenderAsPublished
{
    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with hint text")]
    [InlineData("with error message")]
    [InlineData("with error and hint")]
    [InlineData("with width-10 class")]
    [InlineData("with label as page heading")]
    [InlineData("with prefix and suffix and error")]
    [InlineData("with autocomplete attribute")]
    [InlineData("inputmode")]
    [InlineData("value")]
    [InlineData("zero value")]
    [InlineData("with spellcheck disabled")]
    [InlineData("disabled")]
    public async Task A_text_input(string name)
    {
        var (options, html) = Fixtures.Of("input", name);
        var tag = Field(new TextInputTagHelper
        {
            ViewContext = Tags.View(),
            Type = options.Text("type") ?? "text",
            Prefix = options.Text("prefix", "text"),
            Suffix = options.Text("suffix", "text"),
            Inputmode = options.Text("inputmode"),
            Spellcheck = options["spellcheck"] is { } check ? check.GetValue<bool>() : null,
            Disabled = options.Is("disabled"),
        }, options);
        Same(html, await Tags.Render(tag, "", Classes(options)));
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("with error message")]
    [InlineData("with default value")]
    [InlineData("with custom rows")]
    [InlineData("with hint and error message")]
    [InlineData("with spellcheck enabled")]
    public async Task A_textarea(string name) => await Textarea("textarea", name);

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("with hint and error")]
    [InlineData("with default value exceeding limit")]
    [InlineData("with threshold")]
    [InlineData("with label as page heading")]
    public async Task A_textarea_that_counts(string name) => await Textarea("character-count", name);

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("radios", "default")]
    [InlineData("radios", "with hint")]
    [InlineData("radios", "inline")]
    [InlineData("radios", "with a divider")]
    [InlineData("radios", "with hints on items")]
    [InlineData("radios", "with fieldset and error message")]
    [InlineData("radios", "with hint and error message")]
    [InlineData("radios", "with conditional items")]
    [InlineData("radios", "with conditional items and pre-checked value")]
    [InlineData("checkboxes", "with hint")]
    [InlineData("checkboxes", "with divider and None")]
    [InlineData("checkboxes", "with divider, None and conditional items")]
    [InlineData("checkboxes", "with pre-checked values")]
    [InlineData("checkboxes", "with error message")]
    [InlineData("checkboxes", "small with hint")]
    public async Task Choices(string component, string name)
    {
        var (options, html) = Fixtures.Of(component, name);
        var classes = options.Text("classes") ?? "";
        var question = component == "radios"
            ? (ChoicesTagHelper)new RadiosTagHelper { ViewContext = Tags.View(), Inline = classes.Contains("inline") }
            : new CheckboxesTagHelper { ViewContext = Tags.View() };
        question.Small = classes.Contains("small");
        question.Id = options.Text("idPrefix");
        Field(question, options);
        question.Value = options.Text("value") ?? options.Items("items").Where(item => item.Is("checked")).Select(item => item.Text("value")).FirstOrDefault();
        if (options["values"] is JsonArray values)
            question.ViewContext.ModelState.SetModelValue(question.Name!, values.Select(value => value!.GetValue<string>()).ToArray(), null);
        Same(html, await Tags.Render(question, items => AllOf(options, items), []));
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("hint")]
    [InlineData("error")]
    [InlineData("with hint text and error message")]
    [InlineData("with label as page heading")]
    [InlineData("with selected value")]
    public async Task A_select(string name)
    {
        var (options, html) = Fixtures.Of("select", name);
        var tag = Field(new SelectTagHelper
        {
            ViewContext = Tags.View(),
            Options = options.Items("items").Select(item => new SelectListItem(item.Text("text"), item.Text("value")) { Disabled = item.Is("disabled") }).ToList(),
        }, options);
        tag.Value ??= options.Items("items").Where(item => item.Is("selected")).Select(item => item.Text("value")).FirstOrDefault();
        Same(html, await Tags.Render(tag));
    }

    [Theory, Trait("Rule", "PLT-70")]
    [InlineData("default")]
    [InlineData("with error message and hint")]
    [InlineData("with values")]
    public async Task A_date(string name)
    {
        var (options, html) = Fixtures.Of("date-input", name);
        var tag = Field(new DateInputTagHelper { ViewContext = Tags.View() }, options);
        tag.Name ??= options.Text("id");
        if (options.Text("errorMessage", "text") is { } error) tag.ViewContext.ModelState.AddModelError(tag.Name!, error);
        if (options["values"] is not null)
            foreach (var part in new[] { "Day", "Month", "Year" })
                tag.ViewContext.ModelState.SetModelValue($"{tag.Name}.{part}", "", options.Text("values", part.ToLowerInvariant()));
        var ours = await Tags.Render(tag);
        // The names and ids of our parts are the property's: Input.HappenedOn.Day, Input_HappenedOn_Day.
        foreach (var part in new[] { "Day", "Month", "Year" })
            ours = ours.Replace($"name=\"{tag.Name}.{part}\"", $"name=\"{part.ToLowerInvariant()}\"").Replace($"_{part}\"", $"-{part.ToLowerInvariant()}\"");
        Same(html, ours);
    }

    private static async Task Textarea(string component, string name)
    {
        var (options, html) = Fixtures.Of(component, name);
        var tag = Field(new TextareaTagHelper
        {
            ViewContext = Tags.View(),
            Maxlength = Number(options, "maxlength"),
            Maxwords = Number(options, "maxwords"),
            Threshold = Number(options, "threshold"),
            Rows = Number(options, "rows") ?? 5,
            Spellcheck = options["spellcheck"] is { } check ? check.GetValue<bool>() : null,
        }, options);
        Same(html, await Tags.Render(tag, "", Classes(options)));
    }

    private static async Task<string> AllOf(JsonObject options, Dictionary<object, object> items)
    {
        var html = "";
        foreach (var item in options.Items("items"))
        {
            if (item.Text("divider") is { } or) { html += await Tags.Render(new DividerTagHelper(), _ => Task.FromResult(or), items); continue; }
            var choice = new ChoiceTagHelper { Value = item.Text("value")!, Hint = item.Text("hint", "text"), Id = item.Text("id"), Exclusive = item.Text("behaviour") == "exclusive" };
            html += await Tags.Render(choice, async inside =>
                (item.Text("conditional", "html") is { } fields ? await Tags.Render(new ConditionalTagHelper(), _ => Task.FromResult(fields), inside) : "") + item.Text("text"), items);
        }
        return html;
    }

    private static T Field<T>(T tag, JsonObject options) where T : FieldTagHelper
    {
        var label = options["label"] ?? options["fieldset"]?["legend"];
        tag.Name = options.Text("name");
        tag.Id ??= options.Text("id");
        tag.Value = options.Text("value");
        tag.Label = label.Text("text");
        tag.LabelIsHeading = label.Is("isPageHeading");
        tag.LabelSize = label.Text("classes")?.Split("--").Last();
        tag.Hint = options.Text("hint", "text");
        tag.Autocomplete = options.Text("autocomplete");
        tag.ViewContext = options.Text("errorMessage", "text") is { } error && tag.Name is not null ? Tags.View((tag.Name, error)) : Tags.View();
        return tag;
    }

    private static (string, string)[] Classes(JsonObject options) => options.Text("classes") is { } classes ? [("class", classes)] : [];
    private static int? Number(JsonObject options, string name) => options.Text(name) is { } number ? int.Parse(number) : null;
    private static void Same(string published, string ours) => Assert.Equal(Tags.Normal(published), Tags.Normal(ours));
}
