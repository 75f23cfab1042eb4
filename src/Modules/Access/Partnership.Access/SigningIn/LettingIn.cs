using System.Text;
using Microsoft.AspNetCore.Http;
using Partnership.Access.Notices;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.SigningIn;

/// <summary>What a browser carries after somebody signed in with it: the new session's token, and the one this device is known by.</summary>
internal sealed record LetIn(string SessionToken, string DeviceToken)
{
    public async Task Open(HttpContext http)
    {
        await SessionCookie.Set(http, SessionToken);
        DeviceCookie.Set(http, DeviceToken);
    }
}

/// <summary>The last step of every way in: begins the session, remembers the device, and tells the person when it is a new one. Used inside an act.</summary>
internal sealed class LettingIn(AccessDbContext db, People people, WebActor here, KnownDevices devices, Notice notice, MasterKey master, IAct act, TimeProvider clock)
{
    /// <param name="methods">How they proved who they are, as <see cref="Methods"/> names it, with spaces between.</param>
    /// <param name="sentence">For the trail: "signed in with a passkey".</param>
    /// <param name="vouched">The organisation that vouched for them, where one did, and when.</param>
    /// <returns>Null for somebody Governance doesn't know.</returns>
    public async Task<LetIn?> In(PersonId person, string methods, Visit visit, string sentence, CancellationToken ct, (string Organisation, DateTimeOffset At)? vouched = null)
    {
        if (await people.AsActor(person, ct) is not { } actor) return null;
        var place = PlaceOf(master, visit.Source);
        var (session, token) = vouched is var (organisation, at) ? Session.StartFrom(organisation, person, methods, at, visit.Device, act.At, clock, place)
            : Session.Start(person, methods, visit.Device, act.At, clock, place);
        db.Add(session);
        var (deviceToken, isNew) = await devices.Remember(person, visit.DeviceToken, ct);
        here.Become(actor, session.Id);
        act.Record(AuditStream.Account(person), $"{sentence}, on {visit.Device}");
        if (isNew) notice.Tell(person, Notice.NewDevice);
        return new(token, deviceToken);
    }

    /// <summary>A network as a keyed fingerprint: the same again is recognised, and it says nothing else.</summary>
    public static byte[] PlaceOf(MasterKey master, string source) => master.Fingerprint("session-place", Encoding.UTF8.GetBytes(source));
}
