using MediatR;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions.ShowTheProfile;

/// <summary>The partnership as data: what holds, since when, and every version before it (PLT-42).</summary>
internal sealed record ProfilePage : IQuery<ProfileView>;

/// <param name="Versions">The newest first; the first is today's.</param>
/// <param name="Parts">What the profile holds, with how many of each.</param>
internal sealed record ProfileView(string Name, string Partnership, IReadOnlyList<ProfileVersion> Versions, IReadOnlyList<(string Part, int Number, string? Href)> Parts);

internal sealed class ProfilePageHandler(Installation installation, ProfileVersions versions) : IRequestHandler<ProfilePage, ProfileView>
{
    public async Task<ProfileView> Handle(ProfilePage request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var profile = installation.Profile;
        return new(profile.Name, profile.Partnership.Name, await versions.All(cancellationToken),
        [
            ("time limits of the protocol", profile.Protocol.Clocks.Count, "/protocol#clocks"),
            ("stages of the protocol", profile.Protocol.Stages.Count, "/protocol#way"),
            ("texts of law and guidance", profile.Law.Texts.Count, "/law"),
            ("agencies", profile.Agencies.Count, "/agencies"),
            ("roles", profile.Roles.Count, null),
            ("groups", profile.Groups.Count, null),
            ("learning themes", profile.Themes.Count, null),
            ("allowed acronyms", profile.Acronyms.Count, null),
            ("keeping times", profile.Retention.Count, null),
            ("contributors to the data set", profile.DataContributors.Count, null),
            ("budget lines", profile.BudgetLines.Count, null),
            ("closure days", profile.Closures.Count, "/working-calendar"),
            ("school terms", profile.Terms.Count, null),
        ]);
    }
}
