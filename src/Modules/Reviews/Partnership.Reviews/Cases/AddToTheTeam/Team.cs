using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.AddToTheTeam;

/// <summary>Who may see the case by name, today and before.</summary>
internal sealed record Team(CaseId Case) : IQuery<TeamView>;

internal sealed record TeamView(IReadOnlyList<TeamLine> Today, IReadOnlyList<TeamLine> Before);

internal sealed record TeamLine(PersonId Person, string Name, string Role, string Reason, DateOnly From, DateOnly? Until);

internal sealed class AnswerTeam(Reading<ReviewsDbContext> reading, IMediator mediator, TimeProvider clock) : IRequestHandler<Team, TeamView>
{
    public async Task<TeamView> Handle(Team request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var members = await reading.Db.Cases.Where(one => one.Id == request.Case).SelectMany(one => one.Team).ToListAsync(cancellationToken);
        var contacts = await mediator.Send(new ContactsOf([.. members.Select(one => one.Person).Distinct()]), cancellationToken);
        var names = contacts.ToDictionary(one => one.Person, one => one.Name);
        var lines = members.OrderBy(one => one.From).ToLookup(one => one.Covers(today),
            one => new TeamLine(one.Person, names.GetValueOrDefault(one.Person, "Somebody who left"), one.Role, one.Reason, one.From, one.Until));
        return new([.. lines[true]], [.. lines[false]]);
    }
}
