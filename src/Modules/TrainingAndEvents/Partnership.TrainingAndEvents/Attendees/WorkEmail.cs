using System.Net.Mail;
using Partnership.Platform.Profiles;

namespace Partnership.TrainingAndEvents.Attendees;

/// <summary>Email addresses as people type them.</summary>
internal static class WorkEmail
{
    private const int Longest = 254;

    public static bool IsOne(string? typed) => typed?.Trim() is { Length: > 0 and <= Longest } email && !email.Any(char.IsWhiteSpace) && !email.Any(char.IsControl)
        && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith('.');

    /// <summary>The partner's domain that was most likely meant, where the typed one is nobody's and one or two letters away; else null. Typos in an address are never heard of again.</summary>
    public static string? MeantDomain(string? typed, Profile profile)
    {
        if (!IsOne(typed) || typed?.Trim() is not { } email || profile.AgencyOfEmail(email) is not null) return null;
        var domain = email[(email.LastIndexOf('@') + 1)..].ToLowerInvariant();
        return profile.Agencies.SelectMany(agency => agency.EmailDomains).Select(known => (known, Away: Distance(domain, known)))
            .Where(one => one.Away is 1 or 2).OrderBy(one => one.Away).Select(one => one.known).FirstOrDefault();
    }

    /// <summary>How many letters are wrong, missing, too many or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var away = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) away[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) away[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                away[i, j] = Math.Min(Math.Min(away[i - 1, j] + 1, away[i, j - 1] + 1), away[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) away[i, j] = Math.Min(away[i, j], away[i - 2, j - 2] + 1);
            }
        return away[one.Length, other.Length];
    }
}
