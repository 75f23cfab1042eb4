using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Time;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.People;

/// <summary>Names and addresses for other modules. Leavers are found too: their names stay on what they did.</summary>
internal sealed class AnswerContacts(Reading<GovernanceDbContext> reading, TimeProvider clock) :
    IRequestHandler<ContactsOf, IReadOnlyList<Contact>>, IRequestHandler<PersonByEmail, Contact?>
{
    public async Task<IReadOnlyList<Contact>> Handle(ContactsOf request, CancellationToken cancellationToken)
    {
        var wanted = request.People.ToArray();
        return [.. (await reading.Db.People.Where(one => wanted.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(cancellationToken)).Select(Of)];
    }

    public async Task<Contact?> Handle(PersonByEmail request, CancellationToken cancellationToken)
    {
        var address = Person.AsWritten(request.Email);
        return await reading.Db.People.SingleOrDefaultAsync(one => one.Email == address, cancellationToken) is { } found ? Of(found) : null;
    }

    private Contact Of(Person person) => new(person.Id, person.Name, person.Email, person.Agency, !person.IsWithUsOn(London.Today(clock)));
}
