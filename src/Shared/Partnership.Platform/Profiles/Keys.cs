namespace Partnership.Platform.Profiles;

/// <summary>What can be pointed to in a profile by key.</summary>
internal sealed class Keys(IReadOnlyList<Role> roles, IReadOnlyList<Agency> agencies, IReadOnlyList<Group> groups)
{
    public static Keys Of(Profile profile) => new(profile.Roles, profile.Agencies, profile.Groups);

    public bool HasRole(string key) => roles.Any(role => role.Key == key);
    public bool HasAgency(string key) => agencies.Any(agency => agency.Key == key);
    public bool HasGroup(string key) => groups.Any(group => group.Key == key);

    /// <summary>The statutory partner a role belongs to, if it belongs to one.</summary>
    public StatutorySeat? SeatOf(string role)
    {
        var key = roles.FirstOrDefault(one => one.Key == role)?.Agency;
        for (var steps = 0; key is not null && steps < 10; steps++)
        {
            var agency = agencies.FirstOrDefault(one => one.Key == key);
            if (agency?.StatutorySeat is { } seat) return seat;
            key = agency?.PartOf;
        }
        return null;
    }
}
