using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles.GiveARole;

/// <param name="Role">Key of the role.</param>
/// <param name="Agency">Key of the agency, asked only where each agency has holders of its own; null takes the person's.</param>
/// <param name="To">Its last day, or null while open.</param>
[RefusedWhen("role_is_held_once_at_a_time", "They already hold this role on some of these days.", Field = nameof(From))]
internal sealed record GiveARole(PersonId Person, string Role, string? Agency, DateOnly? From, DateOnly? To, string Because, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class GiveARoleValidator : AbstractValidator<GiveARole>
{
    public GiveARoleValidator()
    {
        RuleFor(one => one.Role).NotEmpty().WithMessage("Choose a role.");
        RuleFor(one => one.From).NotNull().WithMessage("Enter the first day of the role.");
        RuleFor(one => one.To).Must((one, to) => to is null || one.From is null || to >= one.From).WithMessage("The last day can’t be before the first day.");
        RuleFor(one => one.Because).MustSayWhy();
    }
}

internal sealed class GiveARoleHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<GiveARole, Outcome>
{
    public async Task<Outcome> Handle(GiveARole request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken);
        if (person is null || request.From is not { } from) return Outcome.NotFound;
        if (!person.IsWithUsOn(from)) return Outcome.Refused($"{person.Name} has left by then.", nameof(request.From));

        if (person.WaitsSince is not null) return Outcome.Refused($"It is not known yet where {person.Name} works. Say that first, then give the role.");

        var role = await db.Roles.SingleOrDefaultAsync(one => one.Key == request.Role && !one.IsGone, cancellationToken);
        if (role is null) return Outcome.Refused("Choose a role from the list.", nameof(request.Role));
        if (role.MonthsOfATurn > 0) return Outcome.Refused($"{role.Title} goes round by its rota and can’t be given to one person.", nameof(request.Role));

        var agency = role.Agency ?? (request.Agency is { Length: > 0 } given ? given : role.PerAgency ? person.Agency : null);
        if (role.PerAgency && agency is null) return Outcome.Refused("Choose the agency in which the role is held.", nameof(request.Agency));
        if (agency is not null && !await db.Agencies.AnyAsync(one => one.Key == agency && !one.IsGone, cancellationToken)) return Outcome.Refused("Choose an agency from the list.", nameof(request.Agency));

        db.RoleHoldings.Add(new(Ids.New<RoleHoldingId>(clock), person.Id, role.Key, agency, from, request.To, request.Because));
        var until = request.To is { } to ? $" to {to.InWords()}" : "";
        act.Record(AuditStream.Account(person.Id), $"gave {person.Name} the role {role.Title} from {from.InWords()}{until}", request.Because, from);
        act.Publish(new RoleGiven(person.Id, role.Key, agency, from, request.To), AuditStream.Account(person.Id));
        return Outcome.Done;
    }
}
