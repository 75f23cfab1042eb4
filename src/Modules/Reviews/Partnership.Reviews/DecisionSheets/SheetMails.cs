using Partnership.Communications.Contracts;
using Partnership.Kernel.Identity;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>The mails about a decision sheet: a reference and a link, never what it says (COM-22).</summary>
internal static class SheetMails
{
    public static SendMail ToSign(PersonId person, string reference) => Of("sheet-to-sign", person, reference, $"/cases/{reference}/sign");

    public static SendMail Voided(PersonId person, string reference) => Of("sheet-signatures-void", person, reference, "/");

    public static SendMail ToCountersign(PersonId person, string reference) => Of("sheet-to-countersign", person, reference, $"/cases/{reference}/countersign");

    private static SendMail Of(string template, PersonId person, string reference, string link) =>
        new($"reviews.{template}", person, null, new Dictionary<string, string> { ["reference"] = reference, ["link"] = link });
}
