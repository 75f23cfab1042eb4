using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;
using Partnership.Platform.Templates;

namespace Partnership.Reviews.Screening.LetterToTheReferrer;

/// <summary>What the templates of the letter may name. Nothing about the child: the letter says what was decided, not what was told.</summary>
internal static class LetterValues
{
    public static Dictionary<string, string> Of(string reference, Addressee to, ThresholdDecision decision, string? agency, PartnershipFacts partnership, DateOnly today)
    {
        var values = new Dictionary<string, string>
        {
            ["reference"] = reference,
            ["received"] = London.DateOf(to.Referral.ReceivedAt).InWords(),
            ["decided"] = decision.DecidedOn.InWords(),
            ["today"] = today.InWords(),
            ["name"] = Short(to.Who.Name),
            ["address"] = Short(to.Who.Address?.ReplaceLineEndings(", ")),
            ["partnership"] = partnership.Name,
            ["unit"] = partnership.BusinessUnit.Name,
            ["email"] = partnership.BusinessUnit.Email,
            ["telephone"] = partnership.BusinessUnit.Telephone,
        };
        if (to.IsFamily) return values;
        values["agency"] = Short(agency ?? to.Who.Agency);
        values["lessons"] = decision.FollowUps.FirstOrDefault(one => one is { Kind: FollowUp.Lessons, DoneOn: null })?.DueOn.InWords() ?? "";
        return values;
    }

    private static string Short(string? typed) => typed is null ? "" : typed.Length <= TemplateKind.LongestValue ? typed : typed[..TemplateKind.LongestValue];
}
