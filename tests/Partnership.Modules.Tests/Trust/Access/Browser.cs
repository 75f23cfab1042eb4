using System.Net;
using System.Text.RegularExpressions;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>What came back. <paramref name="Shape"/> is headers and body without what is new in every answer (tokens, times).</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Shape)
{
    public string Body => Shape[(Shape.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
    public string Headers => Shape[..Shape.IndexOf("\n\n", StringComparison.Ordinal)];
    public bool AsksToSignIn => Location?.StartsWith("/sign-in?", StringComparison.Ordinal) == true;
    public bool IsNotFound => Status == HttpStatusCode.NotFound;
    public bool IsFault => (int)Status >= 500;
}

/// <summary>Asks as somebody, by their session's cookie; follows nothing and keeps nothing.</summary>
internal sealed class Browser(TestHost host)
{
    private static readonly Regex Fresh = new("name=\"(__RequestVerificationToken|IdempotencyKey)\"[^>]*value=\"[^\"]+\"|value=\"[^\"]+\"[^>]*name=\"(__RequestVerificationToken|IdempotencyKey)\"");
    private static readonly Regex Token = new("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"");

    private static int _place;

    private readonly HttpMessageInvoker _http = new(host.Server.CreateHandler());

    public async Task<Answer> Get(string path, Persona? who) => await Send(new(HttpMethod.Get, Of(path)), who);

    /// <summary>Sends an empty form, with a valid token.</summary>
    public async Task<Answer> Post(string path, Persona? who, (string Cookie, string Token) form) =>
        await Send(new(HttpMethod.Post, Of(path)) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.Token)]) }, who, form.Cookie);

    /// <summary>Opens a page with a form and takes its token.</summary>
    public async Task<(string Cookie, string Token)> FormOf(string path, Persona? who)
    {
        using var request = With(new HttpRequestMessage(HttpMethod.Get, Of(path)), who, null);
        using var response = await _http.SendAsync(request, default);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("form=", StringComparison.Ordinal)).Split(';')[0];
        return (cookie, Token.Match(await response.Content.ReadAsStringAsync()).Groups["token"].Value);
    }

    private static Uri Of(string path) => new("http://localhost" + path);

    private async Task<Answer> Send(HttpRequestMessage request, Persona? who, string? cookie = null)
    {
        using var asked = With(request, who, cookie ?? who?.Form.Cookie);
        using var response = await _http.SendAsync(asked, default);
        var body = Fresh.Replace(await response.Content.ReadAsStringAsync(), "");
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Location" or "Content-Length"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new(response.StatusCode, response.Headers.Location?.OriginalString, $"{string.Join('\n', headers)}\n\n{body}");
    }

    private static HttpRequestMessage With(HttpRequestMessage request, Persona? who, string? form)
    {
        var place = Interlocked.Increment(ref _place);
        request.Headers.Add(ComingFrom.Header, $"10.{place >> 16 & 255}.{place >> 8 & 255}.{place & 255}");
        var cookies = new[] { who?.Session, form }.Where(one => !string.IsNullOrEmpty(one)).ToList();
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies));
        return request;
    }
}
