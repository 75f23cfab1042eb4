using Partnership.Access.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Governance.People;

internal static class Inviting
{
    /// <summary>Asks for the invitation, or lets it wait until somebody has said where the person works (PLT-01).</summary>
    public static void Ask(Person person, IAct act)
    {
        if (person.MayBeInvited) act.Publish(new InvitePerson(person.Id), AuditStream.Account(person.Id));
        else person.Wait(act.At);
    }
}
