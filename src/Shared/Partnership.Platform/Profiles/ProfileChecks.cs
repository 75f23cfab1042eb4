using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>What the files of a profile must hold together: keys that are unique and exist, dates in order, a colour that can be read.</summary>
internal static partial class ProfileChecks
{
    private const double LeastContrast = 4.5;

    public static IEnumerable<ProfileProblem> Of(Profile profile)
    {
        var keys = Keys.Of(profile);
        return [.. Partnership(profile, new("partnership.json", keys)), .. Agencies(profile, new("agencies.json", keys)), .. Roles(profile, new("roles.json", keys)),
            .. Groups(profile, new("groups.json", keys)), .. Lists(profile, keys), .. Calendar(profile, new("calendar.json", keys)), .. OfLaw(profile.Law)];
    }

    private static IReadOnlyList<ProfileProblem> Partnership(Profile profile, Findings findings)
    {
        var facts = profile.Partnership;
        findings.If(!Prefix().IsMatch(facts.ReferencePrefix), "$.referencePrefix", "two to six capital letters");
        if (!Colour().IsMatch(facts.AccentColour)) findings.Add("$.accentColour", "write it like #0b5563");
        else findings.If(ContrastWithWhite(facts.AccentColour) < LeastContrast, "$.accentColour", "white words on it can't be read well: the contrast is below 4.5 to 1");
        var unusual = facts.UnusualAccess;
        findings.If(unusual.NightFromHour is < 0 or > 23 || unusual.NightToHour is < 0 or > 23, "$.unusualAccess", "the hours of the night are from 0 to 23");
        findings.If(unusual.ManyCases < 2 || unusual.WithinMinutes is < 1 or > 1440 || unusual.TheirsForDays < 1 || unusual.HoursToAct is < 1 or > 168, "$.unusualAccess",
            "at least 2 cases, within 1 to 1,440 minutes; at least 1 day; 1 to 168 hours");
        findings.If(profile.Protocol.Profile != profile.Name, "$", $"the protocol belongs to “{profile.Protocol.Profile}”, the folder is “{profile.Name}”");
        return findings.Found;
    }

    private static IReadOnlyList<ProfileProblem> Agencies(Profile profile, Findings findings)
    {
        findings.Once(profile.Agencies, agency => agency.Key, "$.agencies");
        Findings.Each(profile.Agencies, "$.agencies", (agency, path) =>
        {
            if (agency.PartOf is { } whole) findings.Agency(whole, $"{path}.partOf");
            findings.If(agency.PartOf == agency.Key, $"{path}.partOf", "an agency can't be part of itself");
            Findings.Each(agency.EmailDomains, $"{path}.emailDomains", (domain, at) =>
            {
                findings.If(!Domain().IsMatch(domain), at, $"“{domain}” is no domain in small letters, such as example.nhs.uk");
                findings.If(profile.Agencies.Count(other => other.EmailDomains.Contains(domain)) > 1, at, $"“{domain}” belongs to more than one agency");
            });
        });
        foreach (var seat in Enum.GetValues<StatutorySeat>())
            findings.If(profile.Agencies.Count(agency => agency.StatutorySeat == seat) != 1, "$.agencies", $"exactly one agency is the statutory partner “{seat}”");
        return findings.Found;
    }

    private static IReadOnlyList<ProfileProblem> Roles(Profile profile, Findings findings)
    {
        findings.Once(profile.Roles, role => role.Key, "$.roles");
        Findings.Each(profile.Roles, "$.roles", (role, path) =>
        {
            if (role.Agency is { } agency) findings.Agency(agency, $"{path}.agency");
            if (role.DeputyOf is { } whom) findings.Role(whom, $"{path}.deputyOf");
            findings.If(role.PerAgency && role.Agency is not null, $"{path}.perAgency", "a role is of one agency or of each, not both");
            findings.If(role.Gives.Count == 0, $"{path}.gives", "a role gives at least one access");
            if (role.Rotates is not { } rotation) return;
            findings.Roles(rotation.Among, $"{path}.rotates.among");
            findings.If(rotation.EveryMonths < 1, $"{path}.rotates.everyMonths", "at least one month");
        });
        foreach (var needed in new[] { AccessRole.BusinessManager, AccessRole.PlatformAdministrator })
            findings.If(!profile.Roles.Any(role => role.Gives.Contains(needed)), "$.roles", $"no role gives “{needed}”");
        return findings.Found;
    }

    private static IReadOnlyList<ProfileProblem> Groups(Profile profile, Findings findings)
    {
        findings.Once(profile.Groups, group => group.Key, "$.groups");
        Findings.Each(profile.Groups, "$.groups", (group, path) =>
        {
            findings.Roles(group.Chairs, $"{path}.chairs");
            findings.If(group.Chairs.Count == 0, $"{path}.chairs", "a group needs a chair");
            Findings.Each(group.Members, $"{path}.members", (seat, at) =>
            {
                findings.If(seat.Role is null && seat.Agency is null, at, "a seat is a role's or an agency's");
                if (seat.Role is { } role) findings.Role(role, $"{at}.role");
                if (seat.Agency is { } agency) findings.Agency(agency, $"{at}.agency");
            });
        });
        return findings.Found;
    }

    private static IEnumerable<ProfileProblem> Lists(Profile profile, Keys keys)
    {
        Findings themes = new("themes.json", keys), acronyms = new("acronyms.json", keys), retention = new("retention.json", keys), dataSet = new("data-set.json", keys), budget = new("budget.json", keys);
        themes.Once(profile.Themes, theme => theme.Key, "$.themes");
        acronyms.Once(profile.Acronyms, acronym => acronym.Letters, "$.acronyms");
        retention.Once(profile.Retention, rule => rule.Key, "$.retention");
        Findings.Each(profile.Retention, "$.retention", (rule, path) => retention.If(rule.Years < 1, $"{path}.years", "at least one year"));
        dataSet.Once(profile.DataContributors, one => one.Key, "$.contributors");
        Findings.Each(profile.DataContributors, "$.contributors", (one, path) =>
        {
            if (one.Agency is { } agency) dataSet.Agency(agency, $"{path}.agency");
        });
        budget.Once(profile.BudgetLines, line => line.Key, "$.lines");
        return new[] { themes, acronyms, retention, dataSet, budget }.SelectMany(findings => findings.Found);
    }

    private static IReadOnlyList<ProfileProblem> Calendar(Profile profile, Findings findings)
    {
        findings.Once(profile.Closures, closure => closure.Date.ToString("O", CultureInfo.InvariantCulture), "$.closures");
        Findings.Each(profile.Terms, "$.terms", (term, path) => findings.If(term.To < term.From, path, $"“{term.Name}” ends before it begins"));
        return findings.Found;
    }

    /// <summary>Texts that end before they begin, or two wordings of one key on the same day.</summary>
    public static IReadOnlyList<ProfileProblem> OfLaw(Law law)
    {
        var findings = new Findings("law/england.json", new([], [], []));
        Findings.Each(law.Texts, "$.texts", (text, path) =>
        {
            findings.If(text.To < text.From, path, "it ends before it begins");
            findings.If(text.To is not null && text.From is null, path, "it has an end and no beginning");
            var clash = law.Texts.TakeWhile(other => !ReferenceEquals(other, text)).FirstOrDefault(other => other.Key == text.Key
                && ((text.From is { } from && other.HoldsOn(from)) || (other.From is { } since && text.HoldsOn(since))));
            findings.If(clash is not null, path, $"two wordings of “{text.Key}” hold on the same day");
        });
        return findings.Found;
    }

    /// <summary>WCAG's contrast ratio of white to a colour written #rrggbb.</summary>
    private static double ContrastWithWhite(string colour)
    {
        double Channel(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return 1.05 / (0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5) + 0.05);
    }

    [GeneratedRegex("^[A-Z]{2,6}$")] private static partial Regex Prefix();
    [GeneratedRegex("^#[0-9a-f]{6}$")] private static partial Regex Colour();
    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$")] private static partial Regex Domain();
}
