using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Access.Organisations;

/// <summary>An organisation's word for one of its people, and who that is here. Made once by the person themselves, from inside their invitation or their account;
/// after that nothing else that the organisation says about them counts, their email address least of all (PLT-03).</summary>
internal sealed class LinkedSignIn(string issuer, string subject, PersonId person, DateTimeOffset linkedAt)
{
    public string Issuer { get; private set; } = issuer;

    [OpenBecause("The organisation's own name for the account, by which alone it is known again; most often random letters.")]
    public string Subject { get; private set; } = subject;
    public PersonId Person { get; private set; } = person;
    public DateTimeOffset LinkedAt { get; private set; } = linkedAt;
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void UsedAt(DateTimeOffset now) => LastUsedAt = now;
}
