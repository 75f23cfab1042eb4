using System.Text;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Organisations.Asking;

/// <summary>Takes what came back from an organisation, once: the cookie that holds it is worth nothing after, to whoever may have kept it. Used inside an act.</summary>
internal sealed class ArrivalTaking(AccessDbContext db, IAct act, MasterKey master)
{
    /// <summary>False when it was taken before.</summary>
    public async Task<bool> Take(Arrival arrival, CancellationToken ct)
    {
        var fingerprint = master.Fingerprint("arrival", Encoding.UTF8.GetBytes(arrival.Once));
        return await db.Database.ExecuteSqlAsync($"insert into access.spent_challenge (fingerprint, spent_at) values ({fingerprint}, {act.At}) on conflict do nothing", ct) == 1;
    }
}
