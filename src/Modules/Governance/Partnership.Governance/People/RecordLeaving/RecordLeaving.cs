using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.People.EndAccess;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.RecordLeaving;

/// <summary>Somebody leaves: every role they hold, and every role in which they stand in, ends with that day, and with the day their access. They are never deleted (PLT-07).</summary>
/// <param name="AtOnce">Their access ends now, not with the end of their last day.</param>
internal sealed record RecordLeaving(PersonId Person, DateOnly? LastDay, string Because, bool AtOnce = false) : ICommand;

internal sealed class RecordLeavingValidator : AbstractValidator<RecordLeaving>
{
    public RecordLeavingValidator()
    {
        RuleFor(one => one.LastDay).NotNull().WithMessage("Enter their last day.");
        RuleFor(one => one.Because).MustSayWhy();
    }
}

internal sealed class RecordLeavingHandler(GovernanceDbContext db, EndingRoles roles, Deputising deputising, EndingAccess access, IAct act) : IRequestHandler<RecordLeaving, Outcome>
{
    public async Task<Outcome> Handle(RecordLeaving request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken);
        if (person is null || request.LastDay is not { } lastDay) return Outcome.NotFound;
        var today = London.DateOf(act.At);
        if (request.AtOnce && lastDay > today) return Outcome.Refused("Their access can end now only if their last day is today or earlier.", nameof(request.LastDay));
        if (person.Leave(lastDay) is { Succeeded: false } refused) return refused;
        foreach (var holding in await db.RoleHoldings.Where(one => one.Person == person.Id && (one.To == null || one.To > lastDay)).ToListAsync(cancellationToken))
        {
            // A role that was to begin later never begins; it ends on its own first day, and the person counts as gone by then.
            var ends = holding.From > lastDay ? holding.From : lastDay;
            await roles.End(holding, ends, request.Because, cancellationToken);
        }
        foreach (var standsIn in await db.Delegations.Where(one => one.Deputy == person.Id && one.CalledOffAt == null && one.To > lastDay).ToListAsync(cancellationToken))
            await deputising.End(standsIn, lastDay, request.Because, cancellationToken);
        act.Record(AuditStream.Account(person.Id), $"recorded that {person.Name} leaves, last day {lastDay.InWords()}", request.Because, lastDay);
        if (request.AtOnce || lastDay < today) access.Of(person);
        return Outcome.Done;
    }
}
