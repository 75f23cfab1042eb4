using Partnership.Kernel.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Access.Passwords;

/// <summary>What a new password must be, wherever one is chosen. One thing is told at a time.</summary>
internal sealed class PasswordRules(Installation installation)
{
    private static readonly string[] OfTheField = ["safeguarding", "children", "child", "partnership", "partners", "council", "police", "review", "rapid", "password", "welcome"];

    public IReadOnlyList<Refusal> BrokenBy(string? password) =>
        [.. Rules.BrokenOf(new PasswordMustBeLongEnough(password), new PasswordMustNotBeCommon(password), new PasswordMustSayMoreThanThisPlace(password, Words())).Take(1)];

    private IEnumerable<string> Words()
    {
        var partnership = installation.Profile.Partnership;
        return new[] { partnership.Name, partnership.ShortName }.Concat(installation.Profile.Agencies.Select(agency => agency.Name))
            .SelectMany(name => name.ToLowerInvariant().Split(' ').Select(word => new string([.. word.Where(char.IsLetter)])))
            .Where(word => word.Length > 3).Concat(OfTheField).Distinct();
    }
}
