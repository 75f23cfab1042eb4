using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Passkeys;
using Partnership.Access.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Access.YourAccount;

/// <summary>One of one's own passkeys; null for anybody else's.</summary>
internal sealed record OwnPasskey(PasskeyId Passkey) : IQuery<PasskeyView?>;

internal sealed class OwnPasskeyHandler(Reading<AccessDbContext> reading, ICurrentActor current) : IRequestHandler<OwnPasskey, PasskeyView?>
{
    public async Task<PasskeyView?> Handle(OwnPasskey request, CancellationToken cancellationToken) =>
        current.Actor.Person is { } person && await reading.Db.Passkeys.SingleOrDefaultAsync(one => one.Id == request.Passkey && one.Person == person, cancellationToken) is { } found
            ? new(found.Id, found.Name, found.IsBackupEligible, found.MadeAt, found.LastUsedAt) : null;
}
