using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Partnership.Testing;

/// <summary>Somebody at a browser without JavaScript: opens pages, fills in what the form asks, presses its button. Keeps cookies and follows redirects.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private static readonly Regex Space = new(@"\s+");

    private Uri _at = client.BaseAddress ?? new("http://localhost");

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page shown.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Where the last answer leads to, for a browser that does not follow.</summary>
    public Uri? Location { get; private set; }

    /// <summary>The site of the page shown.</summary>
    public string Site => _at.GetLeftPart(UriPartial.Authority);

    /// <summary>What is read on the page, between the header and the footer.</summary>
    public string Text => Words(Page.QuerySelector("main"));
    public string Heading => Words(Page.QuerySelector("h1"));

    /// <summary>The error summary, one line each; empty without errors.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public async Task<Visitor> Open(string path)
    {
        using var response = await client.GetAsync(new Uri(client.BaseAddress ?? _at, path));
        return await Show(response);
    }

    /// <summary>Fills in the fields by their names and presses the button with these words (the first button in the page's main part when left out; a hidden form has none to press without a script). Fields not named keep what they show.</summary>
    public Task<Visitor> Press(string? button = null, params (string Name, string Value)[] typed) => Press(button, null, typed);

    /// <summary>The same with a file chosen in the form's file field.</summary>
    public async Task<Visitor> Press(string? button, (string Name, byte[] Bytes)? file, params (string Name, string Value)[] typed)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>(button is null ? "main button" : "button").FirstOrDefault(one => button is null ? one.Form?.HasAttribute("hidden") != true : Words(one) == button)
            ?? throw new InvalidOperationException($"There is no button “{button}” at {Address}: {Text}");
        var form = pressed.Form ?? throw new InvalidOperationException($"The button “{button}” sends no form.");
        var fields = Shown(form).Where(field => typed.All(one => one.Name != field.Name)).Concat(typed).ToList();
        if (pressed.Name is { Length: > 0 } name) fields.Add((name, pressed.Value));
        using var content = form.GetAttribute("enctype") == "multipart/form-data" ? Parts(form, fields, file) : (HttpContent)new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(new Uri(_at, form.GetAttribute("action") ?? ""), content);
        return await Show(response);
    }

    private static MultipartFormDataContent Parts(IHtmlFormElement form, List<(string Name, string Value)> fields, (string Name, byte[] Bytes)? file)
    {
        var parts = new MultipartFormDataContent();
        var chooser = form.QuerySelector<IHtmlInputElement>("input[type=file]")?.Name;
        foreach (var (name, value) in fields.Where(field => field.Name != chooser)) parts.Add(new StringContent(value), name);
        // A browser sends the field also where nothing was chosen.
        var content = new ByteArrayContent(file?.Bytes ?? []);
        content.Headers.ContentDisposition = new("form-data") { Name = $"\"{chooser}\"", FileName = $"\"{file?.Name}\"" };
        if (chooser is not null) parts.Add(content);
        return parts;
    }

    /// <summary>Follows the link with these words, to another site as well.</summary>
    public async Task<Visitor> Follow(string link)
    {
        var href = Page.QuerySelectorAll("a").FirstOrDefault(one => Words(one) == link)?.GetAttribute("href") ?? throw new InvalidOperationException($"There is no link “{link}” at {Address}: {Text}");
        using var response = await client.GetAsync(new Uri(_at, href));
        return await Show(response);
    }

    /// <summary>What the page's script would ask for with the fields of this form.</summary>
    public async Task<HttpResponseMessage> Fetch(string form, string address)
    {
        var fields = Shown(Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"There is no form “{form}” at {Address}: {Text}"));
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(new Uri("http://site" + Address), address).PathAndQuery, content);
    }

    /// <summary>Goes back to a page as it was shown, without asking for it again; its buttons can be pressed once more.</summary>
    public Visitor Back(IHtmlDocument page, string address)
    {
        (Page, Address, _at) = (page, address, new Uri(_at, address));
        return this;
    }

    public void Dispose() => client.Dispose();

    private async Task<Visitor> Show(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        _at = response.RequestMessage?.RequestUri ?? _at;
        Address = _at.PathAndQuery;
        Location = response.Headers.Location;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return this;
    }

    private static IEnumerable<(string Name, string Value)> Shown(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => select.SelectedOptions.Select(option => (select.Name, option.Value)),
        _ => Enumerable.Empty<(string, string)>(),
    });

    private static string Words(IElement? element) => Space.Replace(element?.TextContent ?? "", " ").Trim();
}
