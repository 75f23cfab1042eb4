using System.Text.Encodings.Web;
using Partnership.Platform.Profiles;

namespace Partnership.Communications.Templates;

/// <summary>What stands around every mail: the partnership's name and whom to ask. One column, 600 px, no picture; it reads the same with styles off.</summary>
internal sealed class MailLayout(PartnershipFacts partnership)
{
    private string Footer => $"{partnership.Name}. Questions: {partnership.BusinessUnit.Name}, {partnership.BusinessUnit.Email}, {partnership.BusinessUnit.Telephone}.";

    private const string Note = "This message holds no details on purpose.";

    /// <param name="details">The message does hold details: the note would not be true.</param>
    public string Text(string body, bool details) => $"{body}\n-- \n{string.Join('\n', Under(details))}\n";

    public string Html(string subject, string body, bool details) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{Encode(subject)}</title></head>
        <body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;text-align:left">
        <tr><td style="padding:0 0 12px;border-bottom:4px solid {Encode(partnership.AccentColour)};font-weight:bold">{Encode(partnership.Name)}</td></tr>
        <tr><td style="padding:12px 0">{body}</td></tr>
        <tr><td style="padding:12px 0 0;border-top:1px solid #888;font-size:14px">{string.Concat(Under(details).Select(line => $"<p>{Encode(line)}</p>"))}</td></tr>
        </table></td></tr></table></body></html>
        """;

    private IEnumerable<string> Under(bool details) => details ? [Footer] : [Note, Footer];

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
