using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.AddAPerson;

/// <param name="Agency">Key of their agency, or <see cref="Independent"/>; null takes the agency whose email domain the address has, if one has it (PLT-01).</param>
/// <param name="Invite">Send an invitation to make an account. Where no agency has the domain it waits until the Business Unit has said where they work.</param>
[RefusedWhen("person_has_one_row_per_email", "Somebody with this email address is already here.", Field = nameof(Email))]
internal sealed record AddAPerson(string Name, string Email, string? Agency, bool Invite, Guid IdempotencyKey) : ICommand<Outcome<PersonId>>, IOnce
{
    /// <summary>They work for no agency of the partnership.</summary>
    public const string Independent = "independent";
}

internal sealed class AddAPersonValidator : AbstractValidator<AddAPerson>
{
    public AddAPersonValidator()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("Enter the person’s name.").MaximumLength(120).WithMessage("The name must be 120 characters or fewer.")
            .Must(name => !name.Any(char.IsControl)).WithMessage("The name must be on one line.");
        RuleFor(one => one.Email).MustBeAWorkEmail();
    }
}

internal sealed class AddAPersonHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<AddAPerson, Outcome<PersonId>>
{
    public async Task<Outcome<PersonId>> Handle(AddAPerson request, CancellationToken cancellationToken)
    {
        var domain = EmailAddress.DomainOf(request.Email);
        var independent = request.Agency == AddAPerson.Independent;
        var agency = independent ? null : request.Agency is { Length: > 0 } given
            ? await db.Agencies.SingleOrDefaultAsync(one => one.Key == given && !one.IsGone, cancellationToken)
            : await db.Agencies.FirstOrDefaultAsync(one => one.EmailDomains.Contains(domain) && !one.IsGone, cancellationToken);
        if (request.Agency is { Length: > 0 } && !independent && agency is null) return Outcome<PersonId>.Refused("Choose an agency from the list.", nameof(request.Agency));

        var person = new Person(Ids.New<PersonId>(clock), request.Name, request.Email, agency?.Key, act.At);
        if (independent) person.WorksFor(null);
        db.People.Add(person);
        act.Record(AuditStream.Account(person.Id), $"added {person.Name} to the people of the partnership");
        if (request.Invite) Inviting.Ask(person, act);
        return person.Id;
    }
}
