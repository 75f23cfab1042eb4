using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.Leavers;

namespace Partnership.Reviews.Reacting;

/// <summary>Somebody new holds a role from today: they are asked for what waits for it, and what a leaver left open where nobody held the role is theirs (PLT-07).</summary>
internal sealed class WhenRoleGiven(ReturningToTheRole returning, AskingAnew asking, IMediator mediator, IAct act) : IReceive<RoleGiven>
{
    public async Task Receive(RoleGiven message, Envelope envelope, CancellationToken ct)
    {
        var today = London.DateOf(act.At);
        if (message.From > today || message.To < today) return;
        // With the role may come an office that goes round.
        var held = await mediator.Send(new RolesHeldOn(message.Person, today), ct);
        await asking.For([.. held.Select(one => one.Key).Distinct()], message.Person, ct);
        foreach (var gone in (await mediator.Send(new ContactsOf(await returning.PeopleWithPlaces(ct)), ct)).Where(one => one.HasLeft)) await returning.From(gone, ct);
    }
}
