using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.People.AddAPerson;
using Partnership.Governance.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Roles;

/// <summary>Agencies and roles to choose from in forms and filters; a role that goes round can't be chosen.</summary>
internal sealed record Choices : IQuery<ChoicesView>;

internal sealed record ChoicesView(IReadOnlyList<SelectListItem> Agencies, IReadOnlyList<SelectListItem> Roles)
{
    public static readonly ChoicesView None = new([], []);

    /// <summary>With the choice that somebody works for no agency.</summary>
    public ChoicesView OrIndependent() => this with { Agencies = [.. Agencies, new SelectListItem("None: they are independent", AddAPerson.Independent)] };
}

internal sealed class ChoicesHandler(Reading<GovernanceDbContext> reading) : IRequestHandler<Choices, ChoicesView>
{
    public async Task<ChoicesView> Handle(Choices request, CancellationToken cancellationToken) => new(
        await reading.Db.Agencies.Where(one => !one.IsGone).OrderBy(one => one.Name).Select(one => new SelectListItem(one.Name, one.Key)).ToListAsync(cancellationToken),
        await reading.Db.Roles.Where(one => one.MonthsOfATurn == 0 && !one.IsGone).OrderBy(one => one.Title).Select(one => new SelectListItem(one.Title, one.Key)).ToListAsync(cancellationToken));
}
