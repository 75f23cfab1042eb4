using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;

namespace Partnership.Reviews.Panels;

/// <summary>Why somebody sits on a panel (REV-40).</summary>
internal enum SeatKind
{
    /// <summary>Always a member, by the protocol.</summary>
    Core,

    /// <summary>Attends without a vote, by the protocol.</summary>
    WithoutVote,

    /// <summary>Co-opted for this case.</summary>
    CaseByCase,

    /// <summary>In place of another member.</summary>
    Substitute,
}

/// <summary>An interest in the case, as somebody declares it.</summary>
internal enum Interest { None, Real, Perceived }

/// <summary>What the chair decides about a conflict.</summary>
internal enum Ruling { Withdraws, MayStay }

/// <summary>Somebody invited to a panel, in the seat they hold on its day.</summary>
internal sealed class Attendee
{
    private Attendee(Guid id, PersonId person, string name, string role, string title, string agency, SeatKind seat, bool votes, DateOnly since) =>
        (Id, Person, Name, Role, Title, Agency, Seat, Votes, Since) = (id, person, name, role, title, agency, seat, votes, since);

    public Guid Id { get; }
    public PersonId Person { get; }

    [OpenBecause("A professional's name, as it stands on the invitation.")]
    public string Name { get; }

    /// <summary>The profile's key of the role the seat belongs to.</summary>
    [OpenBecause("A role's key; it names no person.")]
    public string Role { get; }

    [OpenBecause("A role's title; it names no person.")]
    public string Title { get; }

    [OpenBecause("An agency's key; it names no person.")]
    public string Agency { get; }
    public SeatKind Seat { get; }

    /// <summary>The seat has a vote; whether its holder may cast it is <see cref="MayVote"/>.</summary>
    public bool Votes { get; }

    /// <summary>From which day they are a member.</summary>
    public DateOnly Since { get; }
    public PersonId? SubstituteFor { get; private init; }
    public PersonId? ReplacedBy { get; private set; }
    public bool Present { get; private set; }

    public Interest? Interest { get; private set; }
    public DateTimeOffset? DeclaredAt { get; private set; }
    public Sealed<InterestWords>? InterestWords { get; private set; }
    public Ruling? Ruling { get; private set; }
    public Sealed<RulingWords>? RulingWords { get; private set; }
    public DateTimeOffset? RuledAt { get; private set; }

    [OpenBecause("The chair who decided answers for it.")]
    public string? RuledByName { get; private set; }

    public bool HasConflict => Interest is Panels.Interest.Real or Panels.Interest.Perceived;

    /// <summary>A conflict shuts them out from the moment it is declared, unless the chair lets them stay.</summary>
    public bool IsShutOut => HasConflict && Ruling != Panels.Ruling.MayStay;
    public bool WaitsForTheChair => HasConflict && Ruling is null;
    public bool Sits => ReplacedBy is null && !IsShutOut;

    /// <summary>Votes in the seat, sits, is present and has said whether there is a conflict.</summary>
    public bool MayVote => Votes && Sits && Present && Interest is not null;

    public static Attendee InSeat(Guid id, PersonId person, string name, string role, string title, string agency, SeatKind seat, DateOnly since) =>
        new(id, person, name, role, title, agency, seat, seat != SeatKind.WithoutVote, since);

    /// <summary>Somebody who takes the place of <paramref name="absent"/>, with the vote of that seat.</summary>
    public static Attendee InPlaceOf(Attendee absent, Guid id, PersonId person, string name, DateOnly since)
    {
        absent.ReplacedBy = person;
        return new(id, person, name, absent.Role, absent.Title, absent.Agency, SeatKind.Substitute, absent.Votes, since) { SubstituteFor = absent.Person };
    }

    public void Attends(bool present) => Present = present;

    public void Declare(Interest interest, Sealed<InterestWords>? words, DateTimeOffset at)
    {
        (Interest, InterestWords, DeclaredAt) = (interest, words, at);
        (Ruling, RulingWords, RuledAt, RuledByName) = (null, null, null, null);
    }

    public void Rule(Ruling ruling, Sealed<RulingWords> words, string by, DateTimeOffset at) =>
        (Ruling, RulingWords, RuledByName, RuledAt) = (ruling, words, by, at);
}
