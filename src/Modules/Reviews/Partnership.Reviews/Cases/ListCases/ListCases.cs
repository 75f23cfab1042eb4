using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;
using Partnership.Web.TagHelpers;

namespace Partnership.Reviews.Cases.ListCases;

/// <summary>The cases the reader may see, a page at a time; its whole state is the address.</summary>
/// <param name="Queue">Only those that wait for their threshold decision: all doors in one queue (REV-01).</param>
/// <param name="Newest">The newest first; else the oldest.</param>
/// <param name="After">The reference after which the page begins.</param>
internal sealed record ListCases(bool Queue, CaseStage? Stage, ReferralDoor? Door, bool Newest, string? After) : IQuery<CaseList>;

/// <param name="Next">The reference to go on after, or null on the last page.</param>
internal sealed record CaseList(IReadOnlyList<CaseLine> Lines, int Count, string? Next);

internal sealed record CaseLine(string Reference, string Initials, CaseStage Stage, ReferralDoor? Door, DateTimeOffset? ReceivedAt, ClockStrip? Clock);

internal sealed class AnswerListCases(Reading<ReviewsDbContext> reading, Installation installation, ICurrentActor current, TimeProvider clock) : IRequestHandler<ListCases, CaseList>
{
    private const int Page = 25;

    public async Task<CaseList> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var found = CasesFound.By(request, reading.Db, current.Actor, London.Today(clock));
        var count = await found.CountAsync(cancellationToken);
        if (request.After is { Length: > 0 } after)
            found = request.Newest ? found.Where(row => row.Case.Reference.CompareTo(after) < 0) : found.Where(row => row.Case.Reference.CompareTo(after) > 0);
        found = request.Newest ? found.OrderByDescending(row => row.Case.Reference) : found.OrderBy(row => row.Case.Reference);
        var rows = await found.Take(Page + 1).Select(row => new
        {
            row.Case.Reference,
            row.Case.Initials,
            row.Case.Stage,
            row.Case.ProtocolVersion,
            row.Door,
            row.ReceivedAt,
            Clock = row.Case.Clocks.Where(one => one.MetOn == null && one.StoppedOn == null).OrderBy(one => one.EndsAt).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var lines = rows.Take(Page).Select(row => new CaseLine(row.Reference, row.Initials, row.Stage, row.Door, row.ReceivedAt,
            row.Clock is null ? null : ClockStrips.Of(row.Clock, installation.ProtocolOf(row.ProtocolVersion), installation.Calendar, clock.GetUtcNow()))).ToList();
        return new(lines, count, rows.Count > Page ? lines[^1].Reference : null);
    }
}
