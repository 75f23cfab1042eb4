using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees.SettleAnAgency;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Planning.ShowThePlan;

internal sealed class AnswerThePlan(Reading<TrainingDbContext> reading, TimeProvider clock) : IRequestHandler<ThePlan, ForwardPlan>
{
    private const int MonthsAhead = 12, November = 11;

    private TrainingDbContext Db => reading.Db;

    public async Task<ForwardPlan> Handle(ThePlan request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var withoutADay = await Db.Sessions.Where(one => one.State == SessionState.Draft && one.StartsAt == null && one.DueBy == null).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        return new(today, await Months(today, cancellationToken), withoutADay, [await Thresholds(today.Year, cancellationToken), await Thresholds(today.Year + 1, cancellationToken)],
            await OfNovember(today.Month > November ? today.Year + 1 : today.Year, cancellationToken),
            await Db.Sessions.AskedFor().ToListAsync(cancellationToken), await Db.Sessions.WaitForAnAnswer().ToListAsync(cancellationToken), await Db.Attendees.Unsettled().CountAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<PlanMonth>> Months(DateOnly today, CancellationToken ct)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var (from, to) = (London.StartOf(today), London.StartOf(first.AddMonths(MonthsAhead)));
        var sessions = await Db.Sessions.Where(one => one.State != SessionState.Cancelled && one.StartsAt >= from && one.StartsAt < to).OrderBy(one => one.StartsAt).ThenBy(one => one.Number).ToListAsync(ct);
        var byMonth = sessions.ToLookup(one => one.StartsAt is { } starts && London.DateOf(starts) is var day ? new DateOnly(day.Year, day.Month, 1) : first);
        return [.. Enumerable.Range(0, MonthsAhead).Select(ahead => first.AddMonths(ahead)).Select(month => new PlanMonth(month, [.. byMonth[month]]))];
    }

    private async Task<ThresholdsYear> Thresholds(int year, CancellationToken ct)
    {
        var all = await Db.Sessions.Where(one => one.State != SessionState.Cancelled).ThresholdsOf(year).ToListAsync(ct);
        return new(year, [.. all.Where(one => one.IsPublished)], [.. all.Where(one => !one.IsPublished)]);
    }

    private async Task<SafeguardingMonth> OfNovember(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, November, 1), new DateOnly(year, November, 30));
        var programme = await Db.Programmes.Where(one => one.From <= last && one.To >= first).OrderBy(one => one.From).ThenBy(one => one.Slug).FirstOrDefaultAsync(ct);
        var kinds = programme is null ? [] : await Db.Sessions.Where(one => one.Programme == programme.Id && one.State != SessionState.Cancelled).Select(one => one.Kind).ToListAsync(ct);
        return SafeguardingMonth.Of(year, programme, kinds);
    }
}
