using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>Sessions as an Atom feed (RFC 4287).</summary>
/// <param name="self">The feed's own address, which is its id as well.</param>
/// <param name="page">The page that shows the same.</param>
internal sealed class AtomDocument(string title, string author, string self, string page)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="sessions">The newest change first.</param>
    /// <param name="site">"https://partnership.example".</param>
    public string Of(IReadOnlyList<FeedSession> sessions, string site, DateTimeOffset whenEmpty)
    {
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "en-GB"), Words("title", title), Words("id", self), Moment("updated", sessions.Count > 0 ? sessions[0].ChangedAt : whenEmpty),
            new XElement(Atom + "author", Words("name", author)), Link("self", self, "application/atom+xml"), Link("alternate", page, "text/html"), sessions.Select(one => Entry(one, site)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static XElement Entry(FeedSession session, string site) => new(Atom + "entry",
        Words("title", session.Cancelled ? $"Cancelled: {session.Title}" : session.Title), Words("id", $"urn:uuid:{session.Id}"), Moment("updated", session.ChangedAt),
        session.PublishedAt is { } published ? Moment("published", published) : null, Link("alternate", site + session.Href, "text/html"),
        session.Categories.Select(one => new XElement(Atom + "category", new XAttribute("term", one))),
        Words("summary", $"{session.When}. {session.Where}. {session.Provider}."), Words("content", session.Summary));

    private static XElement Words(string name, string words) => new(Atom + name, Allowed(words));

    private static XElement Moment(string name, DateTimeOffset moment) => new(Atom + name, moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static XElement Link(string relation, string href, string type) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", href));

    /// <summary>XML has no control characters: a text that was pasted with one would break the feed.</summary>
    private static string Allowed(string words)
    {
        var written = new System.Text.StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (XmlConvert.IsXmlChar(words[at])) written.Append(words[at]);
            else if (at + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[at + 1], words[at])) written.Append(words[at]).Append(words[++at]);
        }
        return written.ToString();
    }
}
