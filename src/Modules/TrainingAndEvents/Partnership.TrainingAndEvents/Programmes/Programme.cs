using Partnership.Kernel.Identity;

namespace Partnership.TrainingAndEvents.Programmes;

internal readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Several sessions under one heading with one booking basket, such as Safeguarding Month (TRN-04).</summary>
internal sealed class Programme
{
    private Programme() { }

    /// <param name="slug">Its word in addresses: "safeguarding-month-2026".</param>
    public Programme(ProgrammeId id, string slug, string title, string summary, DateOnly from, DateOnly to) : this() =>
        (Id, Slug, Title, Summary, From, To) = (id, slug, title, summary, from, to);

    public ProgrammeId Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    public void Change(string title, string summary, DateOnly from, DateOnly to) => (Title, Summary, From, To) = (title, summary, from, to);
}
