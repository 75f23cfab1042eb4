using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People.EndAccess;

/// <summary>Ends the access of somebody who leaves, and tells the other modules: sessions end, open votes and signatures go back to the role (PLT-07). Used inside an act.</summary>
internal sealed class EndingAccess(IAct act)
{
    public void Of(Person person)
    {
        if (person.LeftOn is not { } lastDay || person.GoneOn is not null) return;
        person.Go(London.DateOf(act.At));
        act.Publish(new PersonLeft(person.Id, lastDay), AuditStream.Account(person.Id));
    }
}
