using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.RecordLeaving;

/// <summary>Somebody leaves: every role they hold ends with that day. They are never deleted (PLT-07).</summary>
internal sealed record RecordLeaving(PersonId Person, DateOnly? LastDay, string Because) : ICommand;

internal sealed class RecordLeavingValidator : AbstractValidator<RecordLeaving>
{
    public RecordLeavingValidator()
    {
        RuleFor(one => one.LastDay).NotNull().WithMessage("Enter their last day.");
        RuleFor(one => one.Because).NotEmpty().WithMessage("Say why, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class RecordLeavingHandler(GovernanceDbContext db, IAct act) : IRequestHandler<RecordLeaving, Outcome>
{
    public async Task<Outcome> Handle(RecordLeaving request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken);
        if (person is null || request.LastDay is not { } lastDay) return Outcome.NotFound;
        if (person.Leave(lastDay) is { Succeeded: false } refused) return refused;
        foreach (var holding in await db.RoleHoldings.Where(one => one.Person == person.Id && (one.To == null || one.To > lastDay)).ToListAsync(cancellationToken))
        {
            // A role that was to begin later never begins; it ends on its own first day, and the person counts as gone by then.
            var ends = holding.From > lastDay ? holding.From : lastDay;
            if (!holding.End(ends, request.Because).Succeeded) continue;
            act.Publish(new RoleEnded(person.Id, holding.Role, holding.Agency, ends), AuditStream.Account(person.Id));
        }
        act.Record(AuditStream.Account(person.Id), $"recorded that {person.Name} leaves, last day {lastDay.InWords()}", request.Because, lastDay);
        return Outcome.Done;
    }
}
