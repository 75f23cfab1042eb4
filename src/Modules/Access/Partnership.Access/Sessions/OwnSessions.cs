using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.Sessions;

/// <summary>Ends sessions when something changes that they were begun with. Used inside an act.</summary>
internal sealed class OwnSessions(AccessDbContext db, WebActor here, KnownDevices devices, IAct act)
{
    /// <summary>All but this browser's.</summary>
    public Task EndOthers(PersonId person, CancellationToken ct) => End(person, here.Session, ct);

    /// <summary>All of somebody's, wherever they are; their devices are new ones from now on.</summary>
    public async Task EndAll(PersonId person, CancellationToken ct)
    {
        await End(person, null, ct);
        await devices.ForgetAll(person, ct);
    }

    private async Task End(PersonId person, SessionId? but, CancellationToken ct)
    {
        foreach (var session in await db.Sessions.Where(one => one.Person == person && one.EndedAt == null && one.Id != but).ToListAsync(ct)) session.End(act.At);
    }
}
