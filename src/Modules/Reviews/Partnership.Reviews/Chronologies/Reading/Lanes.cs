namespace Partnership.Reviews.Chronologies.Reading;

/// <summary>How an agency is told apart: by a letter and a pattern first, by a colour as well.</summary>
/// <param name="Pattern">0 to 7; its colour goes with it.</param>
internal sealed record Lane(string Key, string Name, string Letter, int Pattern)
{
    /// <summary>Each at least 5:1 on white, and unlike its neighbours in brightness.</summary>
    private static readonly string[] Colours = ["#0f5257", "#8a2f57", "#2f5ea8", "#7a4a00", "#3d6b1f", "#5a3d8a", "#9a3412", "#374151"];

    public const int Patterns = 8;
    public string Colour => Colours[Pattern];

    public static IReadOnlyList<Lane> Of(IReadOnlyList<ToldAgency> agencies)
    {
        var lanes = new List<Lane>();
        foreach (var agency in agencies)
            lanes.Add(new(agency.Key, agency.Name, FreeLetter(agency.Name, [.. lanes.Select(lane => lane.Letter)]), lanes.Count % Patterns));
        return lanes;
    }

    /// <summary>The first letter of a word of the name that is free, then any letter of it, then a number.</summary>
    private static string FreeLetter(string name, HashSet<string> taken) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[..1]).Concat(name.Select(letter => $"{letter}")).Where(one => char.IsLetter(one[0])).Select(one => one.ToUpperInvariant())
            .Concat(Enumerable.Range(2, 98).Select(number => $"{number}")).First(one => !taken.Contains(one));
}
