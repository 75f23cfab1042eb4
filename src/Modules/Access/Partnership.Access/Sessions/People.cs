using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;

namespace Partnership.Access.Sessions;

/// <summary>People as actors: their name, agency, and the roles they hold today.</summary>
internal sealed class People(IMediator mediator, TimeProvider clock)
{
    /// <summary>Null for somebody Governance doesn't know, and for whoever has left: every request asks, so that no session outlives the last day (PLT-07).</summary>
    public async Task<Actor?> AsActor(PersonId person, CancellationToken ct)
    {
        var contacts = await mediator.Send(new ContactsOf([person]), ct);
        if (contacts is not [{ HasLeft: false } contact, ..]) return null;
        var roles = await mediator.Send(new RolesHeldOn(person, London.Today(clock)), ct);
        return new(ActorKind.Person, person, contact.Name, contact.Agency, roles);
    }
}
