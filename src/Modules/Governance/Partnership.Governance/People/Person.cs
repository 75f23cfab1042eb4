using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Governance.People;

/// <summary>Somebody who works with the partnership; never a child or a family, and never looked up from a case (HRD-16).</summary>
internal sealed class Person
{
    private Person() { }

    public Person(PersonId id, string name, string email, string? agency, DateTimeOffset addedAt) =>
        (Id, Name, Email, Agency, AddedAt) = (id, name.Trim(), AsWritten(email), agency, addedAt);

    public PersonId Id { get; private set; }

    [OpenBecause("name of a professional, shown on what they do")]
    public string Name { get; private set; } = "";

    [OpenBecause("work contact of a professional")]
    public string Email { get; private set; } = "";

    /// <summary>Key of the agency they work for; null for somebody independent, and while nobody has said.</summary>
    public string? Agency { get; private set; }

    /// <summary>Somebody has said that they work for no agency.</summary>
    public bool IsIndependent { get; private set; }

    /// <summary>Since when an invitation waits for the Business Unit to say where they work (PLT-01).</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    [OpenBecause("Why the Business Unit did not have a professional invited, for whoever asks next.")]
    public string? NotInvitedBecause { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Their last day with the partnership. A leaver is kept: the name stays on what they did (PLT-07).</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>An address as the column holds it: in lower case, so that one person has one row however they write it.</summary>
    public static string AsWritten(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The first day without access: the day after their last one, or the day on which it was ended at once. Null while they have it.</summary>
    public DateOnly? GoneOn { get; private set; }

    public bool IsWithUsOn(DateOnly day) => (LeftOn is not { } left || left >= day) && (GoneOn is not { } gone || gone > day);

    /// <summary>It is known where they work: by their email's domain, or because somebody said.</summary>
    public bool MayBeInvited => Agency is not null || IsIndependent;

    /// <summary>Their invitation waits.</summary>
    public void Wait(DateTimeOffset now) => (WaitsSince, NotInvitedBecause) = (now, null);

    /// <summary>They work here, or with <paramref name="agency"/> null for no agency.</summary>
    public void WorksFor(string? agency) => (Agency, IsIndependent, WaitsSince, NotInvitedBecause) = (agency, agency is null, null, null);

    /// <summary>They are not to be invited.</summary>
    public void IsNotInvited(string because) => (WaitsSince, NotInvitedBecause) = (null, because);

    public Outcome Leave(DateOnly lastDay)
    {
        if (LeftOn is not null) return Outcome.Refused("This person’s leaving is already recorded.", nameof(lastDay));
        (LeftOn, WaitsSince) = (lastDay, null);
        return Outcome.Done;
    }

    /// <summary>Their access is over from this day on.</summary>
    public void Go(DateOnly on) => GoneOn = on;

    /// <summary>They are with us again; roles are given anew.</summary>
    public Outcome ComeBack()
    {
        if (LeftOn is null) return Outcome.Refused($"{Name} has not left.");
        (LeftOn, GoneOn) = (null, null);
        return Outcome.Done;
    }
}
