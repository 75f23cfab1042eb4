using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Calendar;

namespace Partnership.TrainingAndEvents.Programmes.ReadAProgramme;

/// <summary>Which sessions of a programme nobody can come to both of: said before they are chosen (TRN-04, TRN-12).</summary>
internal static class AtTheSameTime
{
    private const int Named = 3;

    /// <summary>"“Gangs” and “Neglect”"; null where it has its time for itself. One that ends when another begins does not clash.</summary>
    /// <param name="all">What can be booked.</param>
    public static string? As(CalendarRow row, IEnumerable<CalendarRow> all)
    {
        var others = all.Where(other => other.Id != row.Id && other.StartsAt < row.EndsAt && row.StartsAt < other.EndsAt).Select(other => $"“{other.Title}”").Distinct().ToList();
        return others.Count switch
        {
            0 => null,
            > Named => Counts.AndList([.. others.Take(Named), Counts.Of(others.Count - Named, "other")]),
            _ => Counts.AndList(others),
        };
    }
}
