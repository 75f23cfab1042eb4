using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Passkeys;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;

namespace Partnership.Access.YourAccount;

/// <summary>What somebody sees of their own account.</summary>
/// <param name="Source">The network they look from, as <see cref="SigningIn.Source"/> tells it.</param>
internal sealed record YourAccountPage(string Source) : IQuery<YourAccountView?>;

/// <param name="Sessions">Those open now, this browser's first.</param>
internal sealed record YourAccountView(IReadOnlyList<SessionView> Sessions, IReadOnlyList<PasskeyView> Passkeys, bool PasswordAndApp, int RecoveryCodesLeft)
{
    public static readonly YourAccountView Empty = new([], [], false, 0);
}

/// <param name="Place">The kind of place: "This network" or "Another network".</param>
/// <param name="How">"passkey", "password and code".</param>
internal sealed record SessionView(SessionId Id, string Device, string Place, string How, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

internal sealed record PasskeyView(PasskeyId Id, string Name, bool IsShared, DateTimeOffset MadeAt, DateTimeOffset? LastUsedAt);

internal sealed class YourAccountHandler(Reading<AccessDbContext> reading, ICurrentActor current, WebActor here, MasterKey master, TimeProvider clock) : IRequestHandler<YourAccountPage, YourAccountView?>
{
    public async Task<YourAccountView?> Handle(YourAccountPage request, CancellationToken cancellationToken)
    {
        if (current.Actor.Person is not { } person) return null;
        var account = await reading.Db.Accounts.SingleOrDefaultAsync(one => one.Person == person, cancellationToken);
        var sessions = await reading.Db.Sessions.Where(one => one.Person == person && one.EndedAt == null).ToListAsync(cancellationToken);
        var open = sessions.Where(one => one.IsOpenAt(clock.GetUtcNow())).OrderByDescending(one => one.Id == here.Session).ThenByDescending(one => one.LastSeenAt);
        var place = LettingIn.PlaceOf(master, request.Source);
        return new(
            [.. open.Select(one => new SessionView(one.Id, one.Device, Kind(one.Place, place), Methods.InWords(one.Methods), one.StartedAt, one.LastSeenAt, one.Id == here.Session))],
            [.. (account?.Passkeys ?? []).OrderBy(one => one.MadeAt).Select(one => new PasskeyView(one.Id, one.Name, one.IsBackupEligible, one.MadeAt, one.LastUsedAt))],
            account?.OpensByPassword ?? false, account?.RecoveryCodesLeft ?? 0);
    }

    private static string Kind(byte[]? began, byte[] now) => began is null ? "Not known" : began.AsSpan().SequenceEqual(now) ? "This network" : "Another network";
}
