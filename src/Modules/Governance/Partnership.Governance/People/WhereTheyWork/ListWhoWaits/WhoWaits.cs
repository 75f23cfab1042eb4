using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People.WhereTheyWork.ListWhoWaits;

/// <summary>Whose invitation waits until the Business Unit has said where they work, longest first.</summary>
internal sealed record WhoWaits : IQuery<IReadOnlyList<Waiting>>;

/// <param name="Domain">Of their email address: the one that no agency has.</param>
internal sealed record Waiting(Guid Id, string Name, string Email, string Domain, DateTimeOffset Since);

internal sealed class WhoWaitsHandler(Reading<GovernanceDbContext> reading) : IRequestHandler<WhoWaits, IReadOnlyList<Waiting>>
{
    public async Task<IReadOnlyList<Waiting>> Handle(WhoWaits request, CancellationToken cancellationToken) =>
        [.. (await reading.Db.People.Where(one => one.WaitsSince != null).OrderBy(one => one.WaitsSince).ToListAsync(cancellationToken))
            .Select(one => new Waiting(one.Id.Value, one.Name, one.Email, EmailAddress.DomainOf(one.Email), one.WaitsSince ?? default))];
}

/// <summary>One line on the home page of each officer.</summary>
internal sealed class WhoWaitsAtHome(Reading<GovernanceDbContext> reading) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        if (!GovernancePolicies.MaySayWhereTheyWork(actor)) return [];
        var waiting = await reading.Db.People.CountAsync(one => one.WaitsSince != null, ct);
        return waiting == 0 ? [] : [new($"Say where {Kernel.Words.Counts.Of(waiting, "invited person", "invited people")} work{(waiting == 1 ? "s" : "")}", "/people/waiting", null)];
    }
}
