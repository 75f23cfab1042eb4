using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles.EndADeputy;

/// <summary>A deputy ends earlier than planned; one that has not begun is called off.</summary>
/// <param name="LastDay">The last day on which somebody stands in.</param>
internal sealed record EndADeputy(DelegationId Delegation, DateOnly? LastDay, string Because) : ICommand;

internal sealed class EndADeputyValidator : AbstractValidator<EndADeputy>
{
    public EndADeputyValidator()
    {
        RuleFor(one => one.LastDay).NotNull().WithMessage("Enter the deputy’s last day.");
        RuleFor(one => one.Because).MustSayWhy();
    }
}

internal sealed class EndADeputyHandler(GovernanceDbContext db, Deputising deputising, IAct act) : IRequestHandler<EndADeputy, Outcome>
{
    public async Task<Outcome> Handle(EndADeputy request, CancellationToken cancellationToken)
    {
        var one = await db.Delegations.SingleOrDefaultAsync(found => found.Id == request.Delegation, cancellationToken);
        if (one is null || request.LastDay is not { } lastDay) return Outcome.NotFound;
        var today = London.DateOf(act.At);
        if (lastDay < today.AddDays(-1) && one.From < today) return Outcome.Refused("Choose yesterday, to end it at once, or a later day.", nameof(request.LastDay));
        if (await deputising.End(one, lastDay, request.Because, cancellationToken) is { Succeeded: false } refused) return Outcome.Refused(refused.Refusals[0].Words, nameof(request.LastDay));

        var holding = await db.RoleHoldings.SingleAsync(found => found.Id == one.Holding, cancellationToken);
        var deputy = await db.People.Where(found => found.Id == one.Deputy).Select(found => found.Name).SingleAsync(cancellationToken);
        var absent = await db.People.Where(found => found.Id == holding.Person).Select(found => found.Name).SingleAsync(cancellationToken);
        var how = one.CalledOffAt is null ? $"ended {deputy} as deputy of {absent}, last day {lastDay.InWords()}" : $"called off {deputy} as deputy of {absent}, before it began";
        act.Record(AuditStream.Account(holding.Person), how, request.Because);
        return Outcome.Done;
    }
}
