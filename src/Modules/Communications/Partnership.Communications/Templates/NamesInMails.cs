using Partnership.Communications.Contracts;

namespace Partnership.Communications.Templates;

/// <summary>What each name in a mail stands for, in a sentence for those who write the words.</summary>
internal static class NamesInMails
{
    public static string Meaning(string name) => name switch
    {
        MailValues.Reference => "The reference of the case or referral",
        MailValues.Date => "A date, in words",
        MailValues.Due => "The day something is due",
        MailValues.When => "When the meeting is",
        MailValues.Time => "A time of day",
        MailValues.Link => "Where to read it, for use in [words]({{link}})",
        MailValues.Title => "The title of a role, meeting or session",
        MailValues.Agency => "The name of the agency",
        MailValues.Name => "The name of whoever gets the mail",
        _ => "",
    };
}
