using System.Globalization;
using System.Text;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases.Involvement;

/// <summary>Whether a name stands anywhere in what was referred: fields that name people, and free text. Letter case, accents and punctuation don't matter.</summary>
internal static class NamesInReferral
{
    /// <summary>A name of one word is no name to look for: half of all texts have it.</summary>
    public static bool Has(ReferralContent content, string name)
    {
        var sought = Words(name);
        return sought.Trim().Contains(' ', StringComparison.Ordinal) && Texts(content).Any(text => Words(text).Contains(sought, StringComparison.Ordinal));
    }

    // The children are not among them: no professional of the partnership is a child of the case.
    private static IEnumerable<string> Texts(ReferralContent content) => new[]
    {
        content.Referrer.Name, content.Description, content.WhenInWords, content.Abuse, content.AgencysWork, content.ServicesInvolved, content.WhyReview,
        content.FirstIdentifiedBy, content.MediaInterest, content.CriminalProceedings,
    }.Concat(content.Declarations.Select(one => one.Named)).Concat(content.Children.Select(child => child.ParentsAndCarers)).OfType<string>();

    /// <summary>" jane o connor ": letters and digits in small letters without accents, words apart by one space, a space around.</summary>
    private static string Words(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain[^1] != ' ') plain.Append(' ');
        }
        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
