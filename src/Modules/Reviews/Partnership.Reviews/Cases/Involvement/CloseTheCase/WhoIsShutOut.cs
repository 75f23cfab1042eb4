using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.Involvement.CloseTheCase;

/// <summary>Whom a case is closed to. Asked by pages whose reader may see the case.</summary>
internal sealed record WhoIsShutOut(CaseId Case) : IQuery<IReadOnlyList<ShutOut>>;

/// <param name="MayBeOpenedAgain">By an officer; a conflict of interest is the panel's chair's to decide.</param>
internal sealed record ShutOut(PersonId Person, string Name, string Reason, DateTimeOffset Since, bool MayBeOpenedAgain);

internal sealed class AnswerWhoIsShutOut(Reading<ReviewsDbContext> reading, IMediator mediator) : IRequestHandler<WhoIsShutOut, IReadOnlyList<ShutOut>>
{
    public async Task<IReadOnlyList<ShutOut>> Handle(WhoIsShutOut request, CancellationToken cancellationToken)
    {
        var closed = await reading.Db.Cases.Where(one => one.Id == request.Case).SelectMany(one => one.ClosedTo).ToListAsync(cancellationToken);
        var names = (await mediator.Send(new ContactsOf([.. closed.Select(one => one.Person)]), cancellationToken)).ToDictionary(one => one.Person, one => one.Name);
        return [.. closed.OrderBy(one => one.Since).Select(one => new ShutOut(one.Person, names.GetValueOrDefault(one.Person, "Somebody who left"), one.Reason, one.Since, one.Reason == ClosedTo.Involved))];
    }
}
