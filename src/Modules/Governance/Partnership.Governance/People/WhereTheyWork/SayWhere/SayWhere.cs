using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.WhereTheyWork.SayWhere;

/// <summary>An officer says where somebody works whose email domain no agency has; their invitation goes out (PLT-01).</summary>
/// <param name="Agency">Key of the agency, or <see cref="AddAPerson.AddAPerson.Independent"/>.</param>
internal sealed record SayWhere(PersonId Person, string? Agency) : ICommand;

internal sealed class SayWhereValidator : AbstractValidator<SayWhere>
{
    public SayWhereValidator() => RuleFor(one => one.Agency).NotEmpty().WithMessage("Choose where they work");
}

internal sealed class SayWhereHandler(GovernanceDbContext db, IAct act) : IRequestHandler<SayWhere, Outcome>
{
    public async Task<Outcome> Handle(SayWhere request, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(one => one.Id == request.Person, cancellationToken) is not { WaitsSince: not null } person) return Outcome.NotFound;
        var agency = request.Agency == AddAPerson.AddAPerson.Independent ? null : await db.Agencies.SingleOrDefaultAsync(one => one.Key == request.Agency && !one.IsGone, cancellationToken);
        if (agency is null && request.Agency != AddAPerson.AddAPerson.Independent) return Outcome.Refused("Choose an agency from the list", nameof(request.Agency));

        person.WorksFor(agency?.Key);
        Inviting.Ask(person, act);
        act.Record(AuditStream.Account(person.Id), agency is null ? $"confirmed that {person.Name} is independent, and had them invited" : $"confirmed that {person.Name} works for {agency.Name}, and had them invited");
        return Outcome.Done;
    }
}
