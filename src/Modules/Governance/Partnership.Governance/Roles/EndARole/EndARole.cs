using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Roles.EndARole;

/// <param name="LastDay">The last day on which the role is held; what it lets them do goes with the end of that day.</param>
internal sealed record EndARole(RoleHoldingId Holding, DateOnly? LastDay, string Because) : ICommand;

internal sealed class EndARoleValidator : AbstractValidator<EndARole>
{
    public EndARoleValidator()
    {
        RuleFor(one => one.LastDay).NotNull().WithMessage("Enter the last day of the role.");
        RuleFor(one => one.Because).MustSayWhy();
    }
}

internal sealed class EndARoleHandler(GovernanceDbContext db, EndingRoles roles, IAct act) : IRequestHandler<EndARole, Outcome>
{
    public async Task<Outcome> Handle(EndARole request, CancellationToken cancellationToken)
    {
        var holding = await db.RoleHoldings.SingleOrDefaultAsync(one => one.Id == request.Holding, cancellationToken);
        if (holding is null || request.LastDay is not { } lastDay) return Outcome.NotFound;
        if (await roles.End(holding, lastDay, request.Because, cancellationToken) is { Succeeded: false } refused) return Outcome.Refused(refused.Refusals[0].Words, nameof(request.LastDay));

        var name = await db.People.Where(one => one.Id == holding.Person).Select(one => one.Name).SingleAsync(cancellationToken);
        var title = await db.Roles.Where(one => one.Key == holding.Role).Select(one => one.Title).SingleAsync(cancellationToken);
        act.Record(AuditStream.Account(holding.Person), $"ended the role {title} of {name}, last day {lastDay.InWords()}", request.Because, lastDay);
        return Outcome.Done;
    }
}
