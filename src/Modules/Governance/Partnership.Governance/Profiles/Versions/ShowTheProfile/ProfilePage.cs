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
            ("Time limits of the protocol", profile.Protocol.Clocks.Count, "/protocol#clocks"),
            ("Stages of the protocol", profile.Protocol.Stages.Count, "/protocol#way"),
            ("Texts of law and guidance", profile.Law.Texts.Count, "/law"),
            ("Agencies", profile.Agencies.Count, "/agencies"),
            ("Roles", profile.Roles.Count, null),
            ("Groups", profile.Groups.Count, null),
            ("Learning themes", profile.Themes.Count, null),
            ("Allowed acronyms", profile.Acronyms.Count, null),
            ("Keeping times", profile.Retention.Count, null),
            ("Contributors to the data set", profile.DataContributors.Count, null),
            ("Budget lines", profile.BudgetLines.Count, null),
            ("Closure days", profile.Closures.Count, "/working-calendar"),
            ("School terms", profile.Terms.Count, null),
        ]);
    }
}
