namespace Partnership.Governance.ExecutiveChair;

/// <summary>One turn of a rota: first day, last day, and the role that chairs.</summary>
internal readonly record struct Turn(DateOnly StartsOn, DateOnly EndsOn, string Role);

/// <summary>The Executive's chair passes from one delegated safeguarding partner to the next every six months (S0 "Structure of the partnership", GOV-02).</summary>
internal static class Rota
{
    /// <summary>Consecutive turns without a gap. Each start is counted from the first one, so that a rota begun on the 31st does not drift.</summary>
    /// <param name="partners">Role keys in their order; the first one named in <paramref name="first"/> begins.</param>
    /// <param name="first">Who has the first turn; one of <paramref name="partners"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="first"/> is none of the partners, or there are fewer than two to rotate between.</exception>
    public static IEnumerable<Turn> From(DateOnly start, IReadOnlyList<string> partners, string first, int turns, int months = 6)
    {
        var begins = partners.ToList().IndexOf(first);
        if (begins < 0 || partners.Count < 2) throw new ArgumentException("A rota needs two partners or more, and the first must be one of them.", nameof(partners));
        return Enumerable.Range(0, turns).Select(i =>
            new Turn(start.AddMonths(i * months), start.AddMonths((i + 1) * months).AddDays(-1), partners[(begins + i) % partners.Count]));
    }

    /// <summary>Who comes after this partner.</summary>
    public static string After(string role, IReadOnlyList<string> partners) => partners[(partners.ToList().IndexOf(role) + 1) % partners.Count];
}
