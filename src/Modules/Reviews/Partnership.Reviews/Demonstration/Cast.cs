using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;

namespace Partnership.Reviews.Demonstration;

/// <summary>The people of the demonstration, by what they do on a day.</summary>
internal sealed class Cast(IMediator mediator)
{
    private readonly Dictionary<(string What, DateOnly On), Actor> _known = [];

    /// <summary>The Business Unit's officer who runs cases.</summary>
    public Task<Actor> Officer(DateOnly on, CancellationToken ct) => Find("an officer", new WhoMayActAs(AccessRole.Coordinator, on), on, ct);

    /// <summary>One of the Business Unit's officers who runs no cases.</summary>
    public Task<Actor> OtherOfficer(DateOnly on, CancellationToken ct) => Find("another officer", new WhoMayActAs(AccessRole.BusinessUnitOfficer, on), on, ct);

    public Task<Actor> InRole(string role, DateOnly on, CancellationToken ct) => Find(role, new WhoHolds(role, on), on, ct);

    /// <summary>Who leads safeguarding in an agency.</summary>
    public Task<Actor> LeadOf(string agency, DateOnly on, CancellationToken ct) => Find($"the lead of {agency}", new WhoMayActAs(AccessRole.AgencySafeguardingLead, on, agency), on, ct);

    private async Task<Actor> Find(string what, IRequest<IReadOnlyList<Holder>> who, DateOnly on, CancellationToken ct)
    {
        if (_known.TryGetValue((what, on), out var known)) return known;
        var holder = (await mediator.Send(who, ct)).FirstOrDefault(one => one.OnBehalfOf is null) ?? throw new InvalidOperationException($"The demonstration has nobody as {what} on {on:d}.");
        var roles = await mediator.Send(new RolesHeldOn(holder.Person, on), ct);
        return _known[(what, on)] = new(ActorKind.Person, holder.Person, holder.Name, holder.Agency, roles);
    }
}
