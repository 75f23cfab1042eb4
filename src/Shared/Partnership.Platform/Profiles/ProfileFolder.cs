using System.Diagnostics.CodeAnalysis;
using Partnership.Kernel.Protocols;

namespace Partnership.Platform.Profiles;

/// <summary>What loading came to: a whole profile, or everything that is wrong with it. Nothing half-loads (PLT-40).</summary>
public sealed class LoadedProfile
{
    internal LoadedProfile(Profile? profile, IReadOnlyList<ProfileProblem> problems) => (Profile, Problems) = (profile, problems);

    public Profile? Profile { get; }
    public IReadOnlyList<ProfileProblem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Profile))]
    public bool IsWhole => Profile is not null;
}

/// <summary>A folder of profiles: one folder a partnership, and the law they share.</summary>
public static class ProfileFolder
{
    /// <summary>The folder that holds the profiles: "profiles" in the working directory or above it, else beside the program or above that. Null when there is none.</summary>
    public static string? Root() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    /// <summary>The names of the profiles that ship.</summary>
    public static IReadOnlyList<string> Names(string root) =>
        [.. Directory.EnumerateDirectories(root).Where(folder => File.Exists(Path.Combine(folder, "protocol.json")))
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Loads and checks profiles/&lt;name&gt; with profiles/law/england.json beside it. <paramref name="folder"/> is the profile's own folder.</summary>
    public static LoadedProfile Load(string folder)
    {
        var problems = new List<ProfileProblem>();
        if (!Directory.Exists(folder)) return new(null, [new(folder, "", "there is no such folder")]);

        var partnership = Read<PartnershipFacts>("partnership.json");
        var agencies = Read<AgenciesFile>("agencies.json");
        var roles = Read<RolesFile>("roles.json");
        var groups = Read<GroupsFile>("groups.json");
        var themes = Read<ThemesFile>("themes.json");
        var acronyms = Read<AcronymsFile>("acronyms.json");
        var retention = Read<RetentionFile>("retention.json");
        var dataSet = Read<DataSetFile>("data-set.json");
        var budget = Read<BudgetFile>("budget.json");
        var governance = Read<GovernanceFacts>("governance.json");
        var calendar = Read<CalendarFile>("calendar.json");
        var protocol = Read<Protocol>("protocol.json");
        var law = ProfileFile.Read<Law>(Path.Combine(folder, "..", "law", "england.json"), "law/england.json", problems);

        if (partnership is null || agencies is null || roles is null || groups is null || themes is null || acronyms is null || retention is null
            || dataSet is null || budget is null || governance is null || calendar is null || protocol is null || law is null)
            return new(null, problems);

        var profile = new Profile
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Partnership = partnership,
            Agencies = agencies.Agencies,
            Roles = roles.Roles,
            Groups = groups.Groups,
            Themes = themes.Themes,
            Acronyms = acronyms.Acronyms,
            Retention = retention.Retention,
            DataContributors = dataSet.Contributors,
            BudgetLines = budget.Lines,
            Governance = governance,
            Closures = calendar.Closures,
            Terms = calendar.Terms,
            Protocol = protocol,
            Law = law,
        };
        problems.AddRange(ProfileChecks.Of(profile));
        problems.AddRange(ProtocolChecks.Of(protocol, law, Keys.Of(profile)));
        return new(problems.Count == 0 ? profile : null, problems);

        T? Read<T>(string file) where T : class => ProfileFile.Read<T>(Path.Combine(folder, file), file, problems);
    }

    /// <summary>What is wrong with a protocol file by itself, its roles and agencies looked up in the files beside it or else in the profile it names.
    /// <paramref name="root"/> holds the profiles.</summary>
    public static IReadOnlyList<ProfileProblem> CheckProtocol(string file, string? root)
    {
        var problems = new List<ProfileProblem>();
        var name = Path.GetFileName(file);
        if (ProfileFile.Read<Protocol>(file, name, problems) is not { } protocol) return problems;

        var beside = Path.GetDirectoryName(Path.GetFullPath(file));
        var folder = beside is not null && File.Exists(Path.Combine(beside, "roles.json")) ? beside
            : root is not null && Names(root).Contains(protocol.Profile) ? Path.Combine(root, protocol.Profile) : null;
        if (folder is null) return [new(name, "$.profile", $"there is no profile “{protocol.Profile}” whose roles and agencies it could name")];

        var roles = ProfileFile.Read<RolesFile>(Path.Combine(folder, "roles.json"), "roles.json", problems);
        var agencies = ProfileFile.Read<AgenciesFile>(Path.Combine(folder, "agencies.json"), "agencies.json", problems);
        var groups = ProfileFile.Read<GroupsFile>(Path.Combine(folder, "groups.json"), "groups.json", problems);
        var law = ProfileFile.Read<Law>(Path.Combine(root is not null && !File.Exists(Path.Combine(folder, "..", "law", "england.json")) ? root : Path.Combine(folder, ".."), "law", "england.json"), "law/england.json", problems);
        if (roles is null || agencies is null || groups is null || law is null) return problems;
        return [.. ProtocolChecks.Of(protocol, law, new Keys(roles.Roles, agencies.Agencies, groups.Groups)).Select(wrong => wrong with { File = name })];
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "profiles", "law"))) return Path.Combine(folder.FullName, "profiles");
        return null;
    }
}
