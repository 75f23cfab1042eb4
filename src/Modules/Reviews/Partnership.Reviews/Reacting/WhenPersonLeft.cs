using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Platform.Messaging;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.Leavers;

namespace Partnership.Reviews.Reacting;

/// <summary>Votes and signatures that were still open go back to the role (PLT-07): whoever holds it today is asked instead. Nothing that was signed or voted is void.</summary>
internal sealed class WhenPersonLeft(ReturningToTheRole returning, AskingAnew asking, IMediator mediator) : IReceive<PersonLeft>
{
    public async Task Receive(PersonLeft message, Envelope envelope, CancellationToken ct)
    {
        if (await mediator.Send(new ContactsOf([message.Person]), ct) is not [{ HasLeft: true } gone]) return;
        await returning.From(gone, ct);
        // The day before: on the last day itself their access may have ended at once.
        var held = await mediator.Send(new RolesHeldOn(gone.Person, message.LastDay.AddDays(-1)), ct);
        await asking.For([.. held.Select(one => one.Key).Distinct()], null, ct);
    }
}
