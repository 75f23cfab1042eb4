using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;

namespace Partnership.Governance.People.HandOn;

/// <summary>Hands on what waits for somebody who leaves, in one step (PLT-07): all of it to one colleague, or some of it to others.</summary>
/// <param name="To">Who takes what is not named in <paramref name="Others"/>; null hands on only what is named.</param>
/// <param name="Others">Things that go to somebody else, by their keys; one with <see cref="Stay"/> is left for now.</param>
internal sealed record HandOn(PersonId From, Guid? To, IReadOnlyList<GoesTo> Others, string Because, Guid IdempotencyKey) : ICommand, IOnce
{
    public const string Stay = "stay";
}

/// <param name="To">A person's id, <see cref="HandOn.Stay"/>, or empty for whoever takes the rest.</param>
internal sealed record GoesTo(string Key, string? To);

internal sealed class HandOnValidator : AbstractValidator<HandOn>
{
    public HandOnValidator()
    {
        RuleFor(one => one.To).NotNull().When(one => one.Others.All(other => !Guid.TryParse(other.To, out _))).WithMessage("Choose who takes over.");
        RuleFor(one => one.Because).MustSayWhy();
    }
}

internal sealed class HandOnHandler(GovernanceDbContext db, IEnumerable<IKnowWhatSomebodyHolds> modules, IAct act) : IRequestHandler<HandOn, Outcome>
{
    public async Task<Outcome> Handle(HandOn request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == request.From, cancellationToken);
        if (person is not { LeftOn: not null }) return Outcome.NotFound;
        var held = new List<HeldThing>();
        foreach (var module in modules) held.AddRange(await module.Of([person.Id], act.Actor, cancellationToken));

        var handed = held.Select(thing => (Thing: thing, To: ReceiverOf(thing, request))).Where(one => one.To is not null).ToList();
        if (handed.Count == 0) return Outcome.Refused("Nothing of this waits any more. Look at the list again.");
        var names = (await InOffice.On(db, London.DateOf(act.At)).ToListAsync(cancellationToken)).DistinctBy(one => one.Person).ToDictionary(one => one.Person, one => one.Name);
        var wrong = handed.Where(one => one.To is { } to && (!names.ContainsKey(to) || !one.Thing.CanGoTo(to)))
            .Select(one => new Refusal(null, $"“{one.Thing.Sentence}” can’t go to {names.GetValueOrDefault(one.To ?? default, "this person")}. Choose somebody else for it, or leave it for now.")).ToList();
        if (wrong.Count > 0) return Outcome.Refused(wrong);

        var things = handed.Select(one => new HandedThing(one.Thing.Key, one.To ?? default)).ToList();
        act.Publish(new HandOver(person.Id, things, request.Because), AuditStream.Account(person.Id));
        foreach (var receiver in things.GroupBy(one => one.To))
            act.Record(AuditStream.Account(person.Id), $"handed {Counts.Of(receiver.Count(), "thing")} that waited for {person.Name} on to {names[receiver.Key]}", request.Because);
        return Outcome.Done;
    }

    private static PersonId? ReceiverOf(HeldThing thing, HandOn request)
    {
        if (thing.OnlyTo?.Count == 0) return null;
        var to = request.Others.FirstOrDefault(one => one.Key == thing.Key)?.To;
        if (to == HandOn.Stay) return null;
        return Guid.TryParse(to, out var named) ? PersonId.From(named) : request.To is { } rest ? PersonId.From(rest) : null;
    }
}
