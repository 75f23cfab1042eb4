using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Access.YourAccount;

/// <summary>What whoever is signed in can prove who they are with.</summary>
internal sealed record WaysInOf : IQuery<WaysIn>;

internal sealed record WaysIn(int Passkeys, bool PasswordAndApp, int RecoveryCodesLeft)
{
    public static readonly WaysIn None = new(0, false, 0);
}

internal sealed class WaysInOfHandler(Reading<AccessDbContext> reading, ICurrentActor current) : IRequestHandler<WaysInOf, WaysIn>
{
    public async Task<WaysIn> Handle(WaysInOf request, CancellationToken cancellationToken) =>
        current.Actor.Person is { } person && await reading.Db.Accounts.SingleOrDefaultAsync(one => one.Person == person, cancellationToken) is { } account
            ? new(account.Passkeys.Count, account.OpensByPassword, account.RecoveryCodesLeft) : WaysIn.None;
}
