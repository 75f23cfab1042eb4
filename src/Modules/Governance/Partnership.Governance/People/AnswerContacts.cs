using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People;

/// <summary>Names and addresses for other modules. Leavers are found too: their names stay on what they did.</summary>
internal sealed class AnswerContacts(Reading<GovernanceDbContext> reading) :
    IRequestHandler<ContactsOf, IReadOnlyList<Contact>>, IRequestHandler<PersonByEmail, Contact?>
{
    public async Task<IReadOnlyList<Contact>> Handle(ContactsOf request, CancellationToken cancellationToken)
    {
        var wanted = request.People.ToArray();
        return await reading.Db.People.Where(one => wanted.Contains(one.Id)).OrderBy(one => one.Name)
            .Select(one => new Contact(one.Id, one.Name, one.Email, one.Agency)).ToListAsync(cancellationToken);
    }

    public Task<Contact?> Handle(PersonByEmail request, CancellationToken cancellationToken)
    {
        var address = Person.AsWritten(request.Email);
        return reading.Db.People.Where(one => one.Email == address)
            .Select(one => new Contact(one.Id, one.Name, one.Email, one.Agency)).SingleOrDefaultAsync(cancellationToken);
    }
}
