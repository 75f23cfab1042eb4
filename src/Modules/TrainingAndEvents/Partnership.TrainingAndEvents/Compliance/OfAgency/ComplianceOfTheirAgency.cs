using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Compliance.OfAgency;

/// <summary>Who of the own agency has the training they must have (TRN-23); null for who looks after none.</summary>
/// <param name="WithPeople">With the names of those who lack something, which leaves a trace.</param>
/// <param name="AsAFile">They leave as a file.</param>
internal sealed record ComplianceOfTheirAgency(bool WithPeople, bool AsAFile = false) : IQuery<ComplianceOfAnAgency?>;

/// <param name="ListedOn">The day of the staff list; null where there is none.</param>
/// <param name="People">Those who lack a level, or lose one soon.</param>
internal sealed record ComplianceOfAnAgency(string Agency, IReadOnlyList<LevelFigure> Levels, DateOnly? ListedOn, IReadOnlyList<LacksSomething> People);

internal sealed record LacksSomething(string Name, string Email, IReadOnlyList<string> Missing, IReadOnlyList<string> Lapsing)
{
    public override string ToString() => "•••";
}

internal sealed class AnswerComplianceOfTheirAgency(Reading<TrainingDbContext> reading, TheirAgency their, ClosedParts closed, Trace trace, TimeProvider clock) : IRequestHandler<ComplianceOfTheirAgency, ComplianceOfAnAgency?>
{
    public async Task<ComplianceOfAnAgency?> Handle(ComplianceOfTheirAgency request, CancellationToken cancellationToken)
    {
        if (their.Own is not { } agency) return null;
        var today = London.Today(clock);
        var levels = await reading.Db.Figures(today, agency.Key, cancellationToken);
        var listedAt = await reading.Db.StaffMembers.Where(one => one.Agency == agency.Key).MaxAsync(one => (DateTimeOffset?)one.ListedAt, cancellationToken);
        if (!request.WithPeople) return new(agency.Name, levels, listedAt is { } at ? London.DateOf(at) : null, []);
        await (request.AsAFile ? trace.LeaveExport(TrainingStream.OfAgency(agency.Key), $"downloaded who of {agency.Name} lacks training", cancellationToken)
            : trace.Leave(TrainingStream.OfAgency(agency.Key), $"looked at who of {agency.Name} lacks training", cancellationToken));
        return new(agency.Name, levels, listedAt is { } listed ? London.DateOf(listed) : null, await People(agency.Key, today, cancellationToken));
    }

    private async Task<IReadOnlyList<LacksSomething>> People(string agency, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddMonths(ComplianceWords.LapsesWithinMonths);
        var lacking = await reading.Db.HasLevel(today).Where(one => one.Agency == agency && (one.Until == null || one.Until <= soon))
            .Join(reading.Db.StaffMembers, one => one.Staff, staff => staff.Id, (one, staff) => new { one.Level, one.Until, staff }).ToListAsync(ct);
        return [.. lacking.GroupBy(one => one.staff.Id).Select(of => closed.Open(of.Key.Value, of.First().staff.Details) is var details ? new LacksSomething(details.Name, details.Email,
                [.. of.Where(one => one.Until is null || one.Until < today).OrderBy(one => one.Level).Select(one => one.Until is { } lapsed ? $"{SessionWords.Of(one.Level)} (lapsed on {Kernel.Words.Dates.Long(lapsed)})" : SessionWords.Of(one.Level))],
                [.. of.Where(one => one.Until >= today).OrderBy(one => one.Level).Select(one => $"{SessionWords.Of(one.Level)} ({ComplianceWords.Until(one.Until ?? today)})")]) : null).OfType<LacksSomething>()
            .OrderBy(one => one.Missing.Count == 0).ThenBy(one => one.Name, StringComparer.CurrentCulture)];
    }
}
