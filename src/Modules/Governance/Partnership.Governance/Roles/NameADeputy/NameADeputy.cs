using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles.NameADeputy;

/// <summary>Somebody stands in for another in one role for a time; both names show on what the deputy does (PLT-06).</summary>
/// <param name="Deputy">The deputy's work email.</param>
[RefusedWhen("role_has_one_deputy_at_a_time", "Somebody else is already the deputy on some of these days.", Field = nameof(From))]
internal sealed record NameADeputy(RoleHoldingId Holding, string Deputy, DateOnly? From, DateOnly? To, string Because, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class NameADeputyValidator : AbstractValidator<NameADeputy>
{
    public NameADeputyValidator()
    {
        RuleFor(one => one.Deputy).NotEmpty().WithMessage("Enter the deputy’s email address.");
        RuleFor(one => one.From).NotNull().WithMessage("Enter the first day.");
        RuleFor(one => one.To).NotNull().WithMessage("Enter the last day: a deputy is always for a time.");
        RuleFor(one => one.Because).NotEmpty().WithMessage("Say why, such as “annual leave”.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class NameADeputyHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<NameADeputy, Outcome>
{
    public async Task<Outcome> Handle(NameADeputy request, CancellationToken cancellationToken)
    {
        var holding = await db.RoleHoldings.SingleOrDefaultAsync(one => one.Id == request.Holding, cancellationToken);
        if (holding is null || request.From is not { } from || request.To is not { } to) return Outcome.NotFound;
        var address = People.Person.AsWritten(request.Deputy);
        var deputy = await db.People.SingleOrDefaultAsync(one => one.Email == address, cancellationToken);
        if (deputy is null || !deputy.IsWithUsOn(to)) return Outcome.Refused("Nobody here has this email address. Add them to People first.", nameof(request.Deputy));

        var named = Delegation.Of(Ids.New<DelegationId>(clock), holding, deputy.Id, from, to, request.Because);
        if (!named.Succeeded) return Outcome.Refused(named.Refusals);
        db.Delegations.Add(named.Value);

        var name = await db.People.Where(one => one.Id == holding.Person).Select(one => one.Name).SingleAsync(cancellationToken);
        var title = await db.Roles.Where(one => one.Key == holding.Role).Select(one => one.Title).SingleAsync(cancellationToken);
        act.Record(AuditStream.Account(holding.Person), $"named {deputy.Name} as deputy of {name} in the role {title} from {from.InWords()} to {to.InWords()}", request.Because, from);
        return Outcome.Done;
    }
}
