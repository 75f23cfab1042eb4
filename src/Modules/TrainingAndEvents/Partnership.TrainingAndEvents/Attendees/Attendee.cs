using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.TrainingAndEvents.Attendees;

internal readonly record struct AttendeeId(Guid Value) : IId<AttendeeId>
{
    public static AttendeeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who comes to training: a practitioner known by a confirmed work email, a person with an account, or one of the public (TRN-10).</summary>
internal sealed class Attendee
{
    private Attendee() { }

    public Attendee(AttendeeId id, Sealed<AttendeeDetails> details, DateTimeOffset madeAt) : this() => (Id, Details, MadeAt) = (id, details, madeAt);

    public AttendeeId Id { get; private set; }

    /// <summary>Their account, where they have one.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Key of the agency they work for; null while nobody knows, and for the public.</summary>
    public string? Agency { get; private set; }

    [OpenBecause("Where somebody says they work, for the Business Unit to settle; no name.")]
    public string? ClaimedAgency { get; private set; }
    public AgencyState AgencyState { get; private set; } = AgencyState.Public;
    public Sealed<AttendeeDetails> Details { get; private set; } = new([]);
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The other one that they turned out to be.</summary>
    public AttendeeId? JoinedTo { get; private set; }

    public void IsPerson(PersonId person) => Person = person;

    /// <summary>The agency is certain: by the email's domain, the account, or the Business Unit's word.</summary>
    public void WorksFor(string agency) => (Agency, ClaimedAgency, AgencyState) = (agency, null, AgencyState.Known);

    /// <summary>They say so; the Business Unit settles it.</summary>
    public void SaysToWorkFor(string words)
    {
        if (AgencyState != AgencyState.Known) (ClaimedAgency, AgencyState) = (words, AgencyState.Waiting);
    }

    /// <summary>They are not of the partnership: they may come to what is open to the public.</summary>
    public Outcome IsOfThePublic()
    {
        if (AgencyState != AgencyState.Waiting) return Outcome.Refused("Somebody has settled this already.");
        (ClaimedAgency, AgencyState) = (null, AgencyState.Public);
        return Outcome.Done;
    }

    public void IsCalled(Sealed<AttendeeDetails> details) => Details = details;

    public void LeavesItsAccount() => Person = null;

    public void Join(AttendeeId other) => JoinedTo = other;
}

/// <summary>Known: by domain, account or the Business Unit. Waiting: they say where, and it waits for the Business Unit. Public: nowhere of the partnership.</summary>
internal enum AgencyState { Known, Waiting, Public }

/// <param name="Email">The address that mails go to.</param>
internal sealed record AttendeeDetails(string Name, string Email) : PersonalContent;

/// <summary>A confirmed address. Somebody may have several: two addresses never hold two places (TRN-12).</summary>
internal sealed class Address
{
    private Address() { }

    public Address(byte[] fingerprint, AttendeeId attendee, Sealed<EmailText> text, DateTimeOffset confirmedAt) : this() =>
        (Fingerprint, Attendee, Sealed, ConfirmedAt) = (fingerprint, attendee, text, confirmedAt);

    public byte[] Fingerprint { get; private set; } = [];
    public AttendeeId Attendee { get; private set; }
    public Sealed<EmailText> Sealed { get; private set; } = new([]);
    public DateTimeOffset ConfirmedAt { get; private set; }

    public void BelongsTo(AttendeeId attendee) => Attendee = attendee;
}

internal sealed record EmailText(string Email) : PersonalContent;
