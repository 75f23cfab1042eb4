using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.TrainingAndEvents.Attendees;

namespace Partnership.TrainingAndEvents.Places;

internal readonly record struct PlaceId(Guid Value) : IId<PlaceId>
{
    public static PlaceId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Somebody's place in a session, or in its line. Which steps there are from where, top to bottom, is <see cref="Steps"/>; how many may be held at once, the database guards (TRN-11).</summary>
internal sealed class Place
{
    /// <summary>From each state, where it can go.</summary>
    private static readonly Dictionary<PlaceState, PlaceState[]> Steps = new()
    {
        // Asked: a manager or the Business Unit must agree first. It holds no place, and keeps its turn in the line.
        [PlaceState.Asked] = [PlaceState.Confirmed, PlaceState.Waiting, PlaceState.Refused, PlaceState.GivenBack, PlaceState.Removed, PlaceState.Cancelled],
        [PlaceState.Waiting] = [PlaceState.Offered, PlaceState.Confirmed, PlaceState.GivenBack, PlaceState.Removed, PlaceState.Cancelled],
        [PlaceState.Offered] = [PlaceState.Confirmed, PlaceState.Declined, PlaceState.Lapsed, PlaceState.GivenBack, PlaceState.Removed, PlaceState.Cancelled],
        [PlaceState.Confirmed] = [PlaceState.GivenBack, PlaceState.Removed, PlaceState.Cancelled],
    };

    private Place() { }

    public Place(PlaceId id, TrainingSessionId session, AttendeeId attendee, string? agency, PlaceState state, DateTimeOffset at) : this() =>
        (Id, Session, Attendee, Agency, State, BookedAt, StateAt, ToTell) = (id, session, attendee, agency, state, at, at, true);

    public PlaceId Id { get; private set; }
    public TrainingSessionId Session { get; private set; }
    public AttendeeId Attendee { get; private set; }

    /// <summary>Key of the agency it was booked from.</summary>
    public string? Agency { get; private set; }

    /// <summary>The order in which people came, from a sequence of the database.</summary>
    public long Arrival { get; private set; }
    public PlaceState State { get; private set; }
    public DateTimeOffset BookedAt { get; private set; }
    public DateTimeOffset StateAt { get; private set; }
    public DateTimeOffset? OfferUntil { get; private set; }

    /// <summary>A colleague booked it for them (TRN-15).</summary>
    public Guid? BookedBy { get; private set; }

    [OpenBecause("The professional who booked it for a colleague.")]
    public string? BookedByName { get; private set; }

    /// <summary>What they need to take part; gone after the event (TRN-14).</summary>
    public Sealed<PersonalNeeds>? Needs { get; private set; }

    /// <summary>The manager who is asked, where the course wants that (TRN-14).</summary>
    public Sealed<EmailText>? Approver { get; private set; }
    public DateTimeOffset? ApproverAskedAt { get; private set; }
    public ApproverAnswer? ApproverAnswer { get; private set; }

    /// <summary>It was a place, not a turn in the line or an offer, until its state changed: what a late return is told by (TRN-16), and whether a calendar has it.</summary>
    public bool WasConfirmed { get; private set; }

    /// <summary>Its state has not been told to the attendee yet.</summary>
    public bool ToTell { get; private set; }

    /// <summary>Whether they were there; null while nobody has said.</summary>
    public bool? Came { get; private set; }
    public DateTimeOffset? MarkedAt { get; private set; }
    public MarkedHow? MarkedHow { get; private set; }

    /// <summary>How long they were there, where the meeting tool said so.</summary>
    public int? Minutes { get; private set; }

    public bool HoldsAPlace => State is PlaceState.Confirmed or PlaceState.Offered;
    public bool IsOpen => Steps.ContainsKey(State);

    public Outcome Offer(DateTimeOffset until, DateTimeOffset now) => Go(PlaceState.Offered, now, until);
    public Outcome Confirm(DateTimeOffset now) => Go(PlaceState.Confirmed, now);
    public Outcome Wait(DateTimeOffset now) => Go(PlaceState.Waiting, now);

    /// <summary>The attendee accepts the offer; one that has lapsed is told so (HRD-33).</summary>
    public Outcome Accept(DateTimeOffset now) => State switch
    {
        PlaceState.Confirmed => Outcome.Refused("You have this place already."),
        PlaceState.Offered when OfferUntil > now => Go(PlaceState.Confirmed, now),
        PlaceState.Offered or PlaceState.Lapsed => Outcome.Refused("This offer has lapsed: the place went to whoever waited next. You can join the waiting list again."),
        _ => Outcome.Refused("There is no offer to accept any more."),
    };

    public Outcome Decline(DateTimeOffset now) => State == PlaceState.Offered ? Go(PlaceState.Declined, now) : Outcome.Refused("There is no offer to decline any more.");

    public Outcome Lapse(DateTimeOffset now) => State == PlaceState.Offered && OfferUntil <= now ? Go(PlaceState.Lapsed, now) : Outcome.Refused("This offer still stands.");

    /// <summary>“I can’t come.”</summary>
    public Outcome GiveBack(DateTimeOffset now) => IsOpen ? Go(PlaceState.GivenBack, now) : Outcome.Refused("This place was given back already, or is not yours any more.");

    /// <summary>The organiser takes them off the list.</summary>
    public Outcome Remove(DateTimeOffset now) => IsOpen ? Go(PlaceState.Removed, now) : Outcome.Refused("They are not on the list any more.");

    /// <summary>The session does not happen.</summary>
    public void CancelWithSession(DateTimeOffset now) => Go(PlaceState.Cancelled, now);

    public Outcome Refuse(DateTimeOffset now) => State == PlaceState.Asked ? Go(PlaceState.Refused, now) : Outcome.Refused("This was answered already.");

    public void Needing(Sealed<PersonalNeeds>? needs) => Needs = needs;
    public void ForgetNeeds() => Needs = null;

    public void AskApprover(Sealed<EmailText> approver, DateTimeOffset now) => (Approver, ApproverAskedAt) = (approver, now);

    public Outcome ApproverSays(ApproverAnswer answer)
    {
        if (State != PlaceState.Asked || ApproverAnswer is not null) return Outcome.Refused("This was answered already, or is not wanted any more.");
        ApproverAnswer = answer;
        return Outcome.Done;
    }

    public void BookedFor(Guid by, string name) => (BookedBy, BookedByName) = (by, name);

    /// <summary>Something changed that they must be told: the session moved.</summary>
    public void TellAgain() => ToTell = true;
    public void Told() => ToTell = false;

    /// <summary>They turned out to be somebody who was known already.</summary>
    public void BelongsTo(AttendeeId attendee) => Attendee = attendee;

    public void WorksFor(string? agency) => Agency = agency;

    /// <summary>Was there, or was not. Marks arrive late and twice over a bad network: the latest one counts (TRN-20).</summary>
    /// <returns>False where a later mark stands.</returns>
    public bool Mark(bool? came, MarkedHow how, DateTimeOffset at, int? minutes = null)
    {
        if (MarkedAt > at) return false;
        (Came, MarkedHow, MarkedAt, Minutes) = (came, how, at, minutes ?? Minutes);
        return true;
    }

    private Outcome Go(PlaceState to, DateTimeOffset now, DateTimeOffset? offerUntil = null)
    {
        if (!Steps.TryGetValue(State, out var steps) || !steps.Contains(to)) return Outcome.Refused("Somebody else has changed this in the meantime. Look at what it says now.");
        (State, StateAt, OfferUntil, ToTell, WasConfirmed) = (to, now, offerUntil, true, State == PlaceState.Confirmed);
        return Outcome.Done;
    }
}

/// <summary>GivenBack: they can’t come. Removed: by the organiser. Cancelled: with its session. Refused: a manager or the Business Unit did not agree.</summary>
internal enum PlaceState { Asked, Confirmed, Offered, Waiting, GivenBack, Declined, Lapsed, Refused, Removed, Cancelled }

internal enum ApproverAnswer { Yes, No }

/// <summary>Organiser: on the check-in page. Code: they said so themselves with the room's code. Register: from paper. File: the meeting tool's list.</summary>
internal enum MarkedHow { Organiser, Code, Register, File }

/// <param name="Access">What they need to take part.</param>
/// <param name="Diet">What they can't eat.</param>
internal sealed record PersonalNeeds(string? Access, string? Diet) : PersonalContent;
