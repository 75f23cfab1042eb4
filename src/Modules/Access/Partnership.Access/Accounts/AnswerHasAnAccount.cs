using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Contracts;
using Partnership.Access.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Accounts;

internal sealed class AnswerHasAnAccount(Reading<AccessDbContext> reading) : IRequestHandler<HasAnAccount, bool>
{
    public Task<bool> Handle(HasAnAccount request, CancellationToken cancellationToken) => reading.Db.Accounts.AnyAsync(one => one.Person == request.Person, cancellationToken);
}
