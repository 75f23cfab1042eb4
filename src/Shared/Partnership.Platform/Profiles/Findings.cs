using Partnership.Kernel.Identity;

namespace Partnership.Platform.Profiles;

/// <summary>Collects what is wrong in one file, place by place.</summary>
internal sealed class Findings(string file, Keys keys)
{
    private readonly List<ProfileProblem> _found = [];

    public IReadOnlyList<ProfileProblem> Found => _found;

    public void Add(string path, string reason) => _found.Add(new(file, path, reason));

    public void If(bool wrong, string path, string reason)
    {
        if (wrong) Add(path, reason);
    }

    public void Role(string key, string path) => If(!keys.HasRole(key), path, $"there is no role “{key}” in roles.json");
    public void Agency(string key, string path) => If(!keys.HasAgency(key), path, $"there is no agency “{key}” in agencies.json");

    public void Roles(IReadOnlyList<string> roles, string path) => Each(roles, path, Role);
    public void Agencies(IReadOnlyList<string> agencies, string path) => Each(agencies, path, Agency);

    public void Once<T>(IReadOnlyList<T> list, Func<T, string> key, string path) =>
        Each(list, path, (one, at) => If(list.Count(other => key(other) == key(one)) > 1, at, $"“{key(one)}” is there more than once"));

    /// <summary>One role from each of the three statutory partners.</summary>
    public void OneOfEachPartner(IReadOnlyList<string> roles, string path)
    {
        foreach (var seat in Enum.GetValues<StatutorySeat>())
            If(!roles.Any(role => keys.SeatOf(role) == seat), path, $"nobody of the statutory partner “{seat}” is among them");
    }

    /// <summary>An agency of each of the three statutory partners.</summary>
    public void PartnersAmong(IReadOnlyList<string> agencies, string path)
    {
        foreach (var seat in Enum.GetValues<StatutorySeat>())
            If(!agencies.Any(agency => keys.SeatOfAgency(agency) == seat), path, $"nobody of the statutory partner “{seat}” is among them, so there would never be a quorum");
    }

    /// <summary>Roles that let their holders do what the protocol gives them to do: others could not open the page.</summary>
    public void MayAct(IReadOnlyList<string> roles, string path, string what, params AccessRole[] access)
    {
        foreach (var role in roles.Where(role => keys.HasRole(role) && !keys.Gives(role, access)).Distinct())
            Add(path, $"the role “{role}” gives no access to {what}");
    }

    public static void Each<T>(IReadOnlyList<T> list, string path, Action<T, string> check)
    {
        for (var at = 0; at < list.Count; at++) check(list[at], $"{path}[{at}]");
    }
}
