using Partnership.Kernel.Identity;

namespace Partnership.Platform.Profiles;

/// <summary>What can be pointed to in a profile by key.</summary>
internal sealed class Keys(IReadOnlyList<Role> roles, IReadOnlyList<Agency> agencies, IReadOnlyList<Group> groups)
{
    public static Keys Of(Profile profile) => new(profile.Roles, profile.Agencies, profile.Groups);

    public bool HasRole(string key) => roles.Any(role => role.Key == key);
    public bool HasAgency(string key) => agencies.Any(agency => agency.Key == key);
    public bool HasGroup(string key) => groups.Any(group => group.Key == key);

    /// <summary>Whether the role, or one of those it goes round among, gives one of these accesses.</summary>
    public bool Gives(string role, params AccessRole[] access) => Found(role) is { } found
        && (found.Gives.Any(access.Contains) || (found.Rotates is { Among: { Count: > 0 } among } && among.All(other => Found(other)?.Gives.Any(access.Contains) == true)));

    /// <summary>The statutory partner a role belongs to, if it belongs to one.</summary>
    public StatutorySeat? SeatOf(string role) => SeatOfAgency(Found(role)?.Agency);

    /// <summary>The statutory partner an agency is or is part of.</summary>
    public StatutorySeat? SeatOfAgency(string? key)
    {
        for (var steps = 0; key is not null && steps < 10; steps++)
        {
            var agency = agencies.FirstOrDefault(one => one.Key == key);
            if (agency?.StatutorySeat is { } seat) return seat;
            key = agency?.PartOf;
        }
        return null;
    }

    private Role? Found(string role) => roles.FirstOrDefault(one => one.Key == role);
}
