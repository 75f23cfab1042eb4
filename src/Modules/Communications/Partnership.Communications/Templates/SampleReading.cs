using Partnership.Kernel.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates;

/// <summary>How a template reads with its own sample data: a mail as its text, a letter as its page.</summary>
internal sealed record SampleReading(string Subject, string? Text, string? Html)
{
    public static Outcome<SampleReading> Of(Template template, MailWording mails)
    {
        if (template.Kind == Kinds.Mail)
        {
            var mail = mails.Sample(template);
            return mail.Succeeded ? new SampleReading(mail.Value.Subject, mail.Value.Text, null) : Outcome<SampleReading>.Refused(mail.Refusals);
        }
        var filled = template.Fill(template.Sample);
        if (!filled.Succeeded) return Outcome<SampleReading>.Refused(filled.Refusals);
        var page = Prose.Of(filled.Value.Body, site: null);
        return page.Succeeded ? new SampleReading(filled.Value.Subject, null, page.Value.Html) : Outcome<SampleReading>.Refused(page.Refusals);
    }
}
