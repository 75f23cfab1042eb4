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
        RuleFor(one => one.Because).MustSayWhy("Say why, such as “annual leave”.");
    }
}

internal sealed class NameADeputyHandler(GovernanceDbContext db, Deputising deputising, IAct act, TimeProvider clock) : IRequestHandler<NameADeputy, Outcome>
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
        await Hold(holding.Person, deputy.Id, cancellationToken);
        if (Rules.BrokenOf(new ADeputyHasNoDeputy(holding.Person, deputy.Id, await StandingIn(holding.Person, deputy.Id, from, to, cancellationToken))) is { Count: > 0 } broken) return Outcome.Refused(broken);
        db.Delegations.Add(named.Value);
        await deputising.TellWhatIsDue(named.Value, cancellationToken);

        var name = await db.People.Where(one => one.Id == holding.Person).Select(one => one.Name).SingleAsync(cancellationToken);
        var title = await db.Roles.Where(one => one.Key == holding.Role).Select(one => one.Title).SingleAsync(cancellationToken);
        act.Record(AuditStream.Account(holding.Person), $"named {deputy.Name} as deputy of {name} in the role {title} from {from.InWords()} to {to.InWords()}", request.Because, from);
        return Outcome.Done;
    }

    /// <summary>Two officers who name each other's deputies at the same moment go one after the other.</summary>
    private async Task Hold(PersonId absent, PersonId deputy, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"select 1 from governance.person where id in ({absent.Value}, {deputy.Value}) order by id for update", ct);

    /// <summary>Where the deputy is away themselves on these days, or the absent one stands in for somebody else.</summary>
    private Task<List<StandingIn>> StandingIn(PersonId absent, PersonId deputy, DateOnly first, DateOnly last, CancellationToken ct) =>
        (from one in db.Delegations
         where one.CalledOffAt == null && one.From <= last && one.To >= first
         join holding in db.RoleHoldings on one.Holding equals holding.Id
         where holding.Person == deputy || one.Deputy == absent
         join away in db.People on holding.Person equals away.Id
         join stands in db.People on one.Deputy equals stands.Id
         orderby one.From
         select new StandingIn(away.Id, away.Name, stands.Id, stands.Name)).ToListAsync(ct);
}
