using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Access.YourAccount;

/// <summary>What somebody sees of their own account.</summary>
internal sealed record YourAccountPage : IQuery<YourAccountView?>;

/// <param name="Sessions">Those open now, this browser's first.</param>
internal sealed record YourAccountView(IReadOnlyList<SessionView> Sessions, int RecoveryCodesLeft);

internal sealed record SessionView(SessionId Id, string Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

internal sealed class YourAccountHandler(Reading<AccessDbContext> reading, ICurrentActor current, WebActor here, TimeProvider clock) : IRequestHandler<YourAccountPage, YourAccountView?>
{
    public async Task<YourAccountView?> Handle(YourAccountPage request, CancellationToken cancellationToken)
    {
        if (current.Actor.Person is not { } person) return null;
        var account = await reading.Db.Accounts.SingleOrDefaultAsync(one => one.Person == person, cancellationToken);
        var sessions = await reading.Db.Sessions.Where(one => one.Person == person && one.EndedAt == null).ToListAsync(cancellationToken);
        var open = sessions.Where(one => one.IsOpenAt(clock.GetUtcNow())).OrderByDescending(one => one.Id == here.Session).ThenByDescending(one => one.LastSeenAt);
        return new([.. open.Select(one => new SessionView(one.Id, one.Device, one.StartedAt, one.LastSeenAt, one.Id == here.Session))], account?.RecoveryCodesLeft ?? 0);
    }
}
