using Partnership.Kernel.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates;

/// <summary>A mail as it leaves: the same words as text and as HTML.</summary>
internal sealed record RenderedMail(string Subject, string Text, string Html)
{
    /// <param name="site">Where this installation is reached; paths in links are made absolute with it.</param>
    public static Outcome<RenderedMail> Of(Template template, IReadOnlyDictionary<string, string> values, MailLayout layout, Uri site)
    {
        var filled = template.Fill(values);
        if (!filled.Succeeded) return Outcome<RenderedMail>.Refused(filled.Refusals);
        var body = Prose.Of(filled.Value.Body, site);
        return body.Succeeded ? new RenderedMail(filled.Value.Subject, layout.Text(body.Value.Text, template.HoldsDetails), layout.Html(filled.Value.Subject, body.Value.Html, template.HoldsDetails))
            : Outcome<RenderedMail>.Refused($"{template.Key}: {body.Refusals[0].Words}");
    }
}
