using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.Invite;

internal sealed record Invite(string Email, string Role, string? Name) : ICommand<Outcome<PersonId>>;

internal sealed class InviteValidator : AbstractValidator<Invite>
{
    public InviteValidator() => RuleFor(one => one.Email).MustBeAWorkEmail();
}

internal sealed class InviteHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<Invite, Outcome<PersonId>>
{
    public async Task<Outcome<PersonId>> Handle(Invite request, CancellationToken cancellationToken)
    {
        if (await db.Roles.SingleOrDefaultAsync(one => one.Key == request.Role && one.MonthsOfATurn == 0 && !one.IsGone, cancellationToken) is not { } role)
            return Outcome<PersonId>.Refused($"There is no role {request.Role}. The roles are: {await RoleKeys(cancellationToken)}.", nameof(request.Role));

        var address = Person.AsWritten(request.Email);
        var person = await db.People.SingleOrDefaultAsync(one => one.Email == address, cancellationToken) ?? await Added(request, cancellationToken);
        var agency = role.Agency ?? (role.PerAgency ? person.Agency : null);
        if (role.PerAgency && agency is null)
            return Outcome<PersonId>.Refused($"No agency has the email domain {EmailAddress.DomainOf(address)}, and {role.Title} is a role in an agency. Add the person on the page People first.", nameof(request.Email));

        var today = London.DateOf(act.At);
        if (!await db.RoleHoldings.AnyAsync(one => one.Person == person.Id && one.Role == role.Key && one.Agency == agency && (one.To == null || one.To >= today), cancellationToken))
        {
            db.RoleHoldings.Add(new(Ids.New<RoleHoldingId>(clock), person.Id, role.Key, agency, today, null, "Invited from the command line"));
            act.Publish(new RoleGiven(person.Id, role.Key, agency, today, null), AuditStream.Account(person.Id));
        }
        act.Record(AuditStream.Account(person.Id), $"invited {person.Name} as {role.Title}");
        act.Publish(new InvitePerson(person.Id), AuditStream.Account(person.Id));
        return person.Id;
    }

    private async Task<Person> Added(Invite request, CancellationToken ct)
    {
        var domain = EmailAddress.DomainOf(request.Email);
        var agency = await db.Agencies.FirstOrDefaultAsync(one => one.EmailDomains.Contains(domain) && !one.IsGone, ct);
        var person = new Person(Ids.New<PersonId>(clock), request.Name ?? NameFrom(request.Email), request.Email, agency?.Key, act.At);
        // Whoever runs the command line has decided: the first person of an installation has nobody to wait for.
        if (agency is null) person.WorksFor(null);
        db.People.Add(person);
        return person;
    }

    private async Task<string> RoleKeys(CancellationToken ct) =>
        string.Join(", ", await db.Roles.Where(one => one.MonthsOfATurn == 0 && !one.IsGone).OrderBy(one => one.Position).Select(one => one.Key).ToListAsync(ct));

    /// <summary>"strategy.manager@…" is called "Strategy manager" until somebody says otherwise.</summary>
    private static string NameFrom(string email)
    {
        var words = email.Trim()[..email.Trim().LastIndexOf('@')].Replace('.', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? email.Trim() : char.ToUpperInvariant(words[0]) + words[1..];
    }
}

/// <summary>The contract's door to the act.</summary>
internal sealed class AnswerInviteByEmail(IMediator mediator) : IRequestHandler<InviteByEmail, Outcome<PersonId>>
{
    public Task<Outcome<PersonId>> Handle(InviteByEmail request, CancellationToken cancellationToken) =>
        mediator.Send(new Invite(request.Email, request.Role, request.Name), cancellationToken);
}
