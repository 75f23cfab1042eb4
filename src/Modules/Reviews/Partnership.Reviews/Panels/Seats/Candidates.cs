using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Panels.Seats;

/// <summary>Who can be co-opted or stand in: panel members of the partnership, and safeguarding leads of the agencies the protocol invites case by case.</summary>
internal sealed class Candidates(IMediator mediator, Installation installation)
{
    public async Task<IReadOnlyList<Holder>> For(Case about, DateOnly on, CancellationToken ct)
    {
        var agencies = installation.ProtocolOf(about.ProtocolVersion).Panel.CaseByCase;
        var members = await mediator.Send(new WhoMayActAs(AccessRole.PanelMember, on), ct);
        var leads = await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, on), ct);
        return [.. leads.Where(one => one.Agency is { } agency && agencies.Contains(agency)).Concat(members).DistinctBy(one => one.Person).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>Anybody who works for the agency of the seat and has a role in the partnership, or sits on panels.</summary>
    public async Task<IReadOnlyList<Holder>> ToStandIn(string agency, DateOnly on, CancellationToken ct)
    {
        var found = new List<Holder>();
        foreach (var role in new[] { AccessRole.PanelMember, AccessRole.Screener, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember, AccessRole.StatutoryDeputy })
            found.AddRange((await mediator.Send(new WhoMayActAs(role, on), ct)).Where(one => one.Agency is { } own && InOrBelow(own, agency)));
        return [.. found.DistinctBy(one => one.Person).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private bool InOrBelow(string own, string agency) =>
        own == agency || (installation.Profile.Agency(own)?.PartOf is { } parent && InOrBelow(parent, agency));
}
