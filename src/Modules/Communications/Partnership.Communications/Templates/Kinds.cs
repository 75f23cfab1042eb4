using Partnership.Communications.Contracts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates;

/// <summary>The kinds of templates that staff find at /templates.</summary>
internal static class Kinds
{
    /// <summary>What each name in a mail stands for, in a sentence for those who write the words. There are no others (COM-22).</summary>
    public static TemplateKind Mail { get; } = new("mail", "Mails/", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MailValues.Reference] = "The reference of the case or referral",
        [MailValues.Date] = "A date, in words",
        [MailValues.Due] = "The day something is due",
        [MailValues.When] = "The day and time it is about",
        [MailValues.Time] = "A time of day",
        [MailValues.Place] = "Where it happens: a venue, or that it is online",
        [MailValues.Link] = "Where to read it, for use in [words]({{link}})",
        [MailValues.Title] = "The title of a role, meeting or session",
        [MailValues.Agency] = "The name of the agency",
        [MailValues.Name] = "The name of whoever gets the mail",
    });

    public static readonly TemplateKind[] All = [Mail, TemplateKind.Letter];
}
