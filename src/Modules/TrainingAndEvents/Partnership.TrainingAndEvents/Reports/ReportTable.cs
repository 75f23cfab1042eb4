using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>One part of the report: its sentence, its picture, its table.</summary>
/// <param name="Key">What it is called by in addresses.</param>
internal sealed record ReportTable(string Key, string Title, string Sentence, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<Bar> Bars, decimal? Most = null, string? Note = null)
{
    public IHtmlContent Picture => BarChart.Of($"picture-{Key}", Title, Sentence, Bars, Most);
}

/// <summary>A cell, as it is read.</summary>
/// <param name="People">How many people it counts; null where it counts none.</param>
/// <param name="Derived">It follows from a number of people, as a rate does.</param>
internal sealed record Cell(string Words, int? People = null, bool Derived = false)
{
    public bool IsFigure => People is not null || Derived;

    public static Cell Text(string words) => new(words);
    public static Cell Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture)) { IsNumber = true };
    public static Cell Of(int people) => new(people.ToString("N0", CultureInfo.InvariantCulture), people);
    public static Cell Rate(int part, int whole) => new(Share.InWords(part, whole), Derived: true);
    public static Cell From(string words) => new(words, Derived: true);

    /// <summary>A number about no people, such as places.</summary>
    public bool IsNumber { get; init; }
}
