using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Platform.Messaging;
using Partnership.Reviews.Leavers;

namespace Partnership.Reviews.Reacting;

/// <summary>Hands on what waited for a leaver in cases, all in one act. What was done meanwhile, or can't go to that person any more, stays where it is and on the list.</summary>
internal sealed class WhenHandedOver(PassingOn passing, IMediator mediator) : IReceive<HandOver>
{
    public async Task Receive(HandOver message, Envelope envelope, CancellationToken ct)
    {
        var people = (await mediator.Send(new ContactsOf([message.From, .. message.Things.Select(one => one.To)]), ct)).ToDictionary(one => one.Person);
        if (!people.TryGetValue(message.From, out var from)) return;
        foreach (var (thing, to) in message.Things.Select(one => (CaseThing.Of(one.Key), one.To)))
            if (thing is not null && people.TryGetValue(to, out var receiver) && await passing.Hold(thing.Case, ct) is { } about)
                await passing.Pass(thing.Kind, about, from, (receiver.Person, receiver.Name), message.Because, ct);
    }
}
