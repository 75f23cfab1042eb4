using System.Text;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Partnership.Web.TagHelpers;

namespace Partnership.Modules.Tests.Web;

/// <summary>Renders a tag helper as a page would, and writes HTML in one normal form, so that two renderings can be compared.</summary>
internal static class Tags
{
    public static Task<string> Render(TagHelper tag, string inner = "", params (string Name, string Value)[] attributes) =>
        Render(tag, _ => Task.FromResult(inner), [], attributes);

    /// <param name="inner">Renders what stands inside the tag, given what the tag hands down.</param>
    public static async Task<string> Render(TagHelper tag, Func<Dictionary<object, object>, Task<string>> inner, Dictionary<object, object> items, params (string Name, string Value)[] attributes) =>
        (await Process(tag, inner, items, attributes))();

    /// <summary>As Render, but written only when asked, as a page writes what stands inside once all of it has run.</summary>
    public static Task<Func<string>> Deferred(TagHelper tag, string inner, Dictionary<object, object> items, params (string Name, string Value)[] attributes) =>
        Process(tag, _ => Task.FromResult(inner), items, attributes);

    private static async Task<Func<string>> Process(TagHelper tag, Func<Dictionary<object, object>, Task<string>> inner, Dictionary<object, object> items, (string Name, string Value)[] attributes)
    {
        var own = new Dictionary<object, object>(items);
        var written = attributes.Select(attribute => new TagHelperAttribute(attribute.Name, new Microsoft.AspNetCore.Html.HtmlString(HtmlEncoder.Default.Encode(attribute.Value)))).ToList();
        var context = new TagHelperContext("p", new TagHelperAttributeList(written), own, "1");
        var output = new TagHelperOutput("p", new TagHelperAttributeList(written), async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(await inner(own));
            return content;
        });
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        return () =>
        {
            using var writer = new StringWriter();
            output.WriteTo(writer, HtmlEncoder.Default);
            return writer.ToString();
        };
    }

    /// <summary>A view where some fields are wrong.</summary>
    public static ViewContext View(params (string Field, string Error)[] wrong)
    {
        var view = new ViewContext { ViewData = new(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), new()) };
        foreach (var (field, error) in wrong) view.ModelState.AddModelError(field, error);
        return view;
    }

    /// <summary>One element a line, attributes and classes in order of the alphabet, blanks as one.</summary>
    public static string Normal(string html)
    {
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        var lines = new StringBuilder();
        foreach (var node in document.Body!.ChildNodes) Write(node, 0, lines);
        return lines.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder lines)
    {
        if (node is IText text)
        {
            var words = string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0) lines.Append(' ', depth * 2).AppendLine(words);
            return;
        }
        if (node is not IElement element) return;
        lines.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            var value = attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : attribute.Value;
            lines.Append(' ').Append(attribute.Name).Append("=\"").Append(value).Append('"');
        }
        lines.AppendLine(">");
        foreach (var child in element.ChildNodes) Write(child, depth + 1, lines);
    }
}
