using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Databases;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>docs/access.md, read as a stranger would: which roles a policy lets in, which policy an address states, and for whose things.</summary>
internal sealed class AccessDocument
{
    private readonly Dictionary<string, IReadOnlySet<AccessRole>> _roles = [];
    private readonly Dictionary<(string Route, string Way), Row> _rows = [];

    public IEnumerable<Row> Rows => _rows.Values;

    public static AccessDocument Read()
    {
        var document = new AccessDocument();
        foreach (var cells in File.ReadLines(Path.Combine(RepositoryRoot.Find() ?? ".", "docs", "access.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                     .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries)))
            document.Take(cells);
        return document;
    }

    /// <summary>What it says about an address; null where it says nothing.</summary>
    public Row? About(string route, string way) => _rows.GetValueOrDefault((route, way));

    private void Take(string[] cells)
    {
        if (cells is [var policy, var roles] && policy != "policy")
            _roles[policy] = roles.StartsWith("everybody", StringComparison.Ordinal) ? new HashSet<AccessRole>() : roles.Split(", ").Select(Enum.Parse<AccessRole>).ToHashSet();
        else if (cells is [var route, var ways, var under, var whose] && route != "address")
            foreach (var way in ways.Split(", ")) _rows[(route, way)] = new(route, under, _roles[under], whose);
    }

    /// <param name="Roles">Empty where no role is asked for.</param>
    internal sealed record Row(string Route, string Policy, IReadOnlySet<AccessRole> Roles, string Whose)
    {
        /// <summary>For everybody, signed in or not. The tests' host is in development.</summary>
        public bool IsOpen => Policy is Policies.Public or Policies.Development;
        public bool IsOfOneThing => Route.Contains('{', StringComparison.Ordinal);
    }
}
