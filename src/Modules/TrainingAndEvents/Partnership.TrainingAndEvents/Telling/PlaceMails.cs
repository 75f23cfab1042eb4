using Partnership.Communications.Contracts;
using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Places.TakeToACalendar;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Telling;

/// <summary>Mails to whoever comes: which template says what has become of a place, and what it is filled with. The link opens this place alone, so it travels sealed.</summary>
internal sealed class PlaceMails(ClosedParts closed, PlaceKeys keys, PlaceCalendar calendar)
{
    public const string Module = "trainingandevents.";

    /// <summary>The mail about where a place stands, with its calendar file where it has one.</summary>
    public SendMail About(Place place, Session session, Attendee attendee) => WithEntry(TemplateOf(place, session), place, session, attendee);

    /// <summary>Any other mail that brings the place's calendar file, such as a reminder.</summary>
    public SendMail WithEntry(string template, Place place, Session session, Attendee attendee) =>
        Mail(template, place, session, attendee) with { SealedCalendar = calendar.Of(place, session) is { } file ? closed.CalendarForMail(file) : null };

    /// <summary>How it was, with the way to the certificate (TRN-21).</summary>
    public SendMail AskHowItWas(Place place, Session session, Attendee attendee) => Mail("evaluation-asked", place, session, attendee, "/evaluation");

    /// <summary>What it has changed, after three months.</summary>
    public SendMail AskWhatItChanged(Place place, Session session, Attendee attendee) => Mail("impact-asked", place, session, attendee, "/impact");

    /// <summary>Any other mail about a place.</summary>
    /// <param name="page">Which page of the place it leads to; the place's own when left out.</param>
    public SendMail Mail(string template, Place place, Session session, Attendee attendee, string page = "")
    {
        var details = closed.Of(attendee);
        var values = About(session);
        if (place.OfferUntil is { } until) values[MailValues.Due] = Times.WithDate(until);
        Dictionary<string, string> closedValues = new() { [MailValues.Link] = keys.Href(place.Id) + page, [MailValues.Name] = details.Name };
        return new(Module + template, null, closed.ForMail(details.Email), values, closed.ForMail(closedValues));
    }

    /// <summary>Asks the line manager, where one is asked and has not answered (TRN-14). Who wants to come stands on the page alone.</summary>
    public SendMail? ToApprover(Place place, Session session) => place is { State: PlaceState.Asked, Approver: { } approver, ApproverAnswer: null }
        ? new(Module + "approval-asked", null, closed.ForMail(closed.Open(place.Id.Value, approver).Email), About(session), closed.ForMail(new Dictionary<string, string> { [MailValues.Link] = keys.HrefForApprover(place.Id) }))
        : null;

    private static Dictionary<string, string> About(Session session) => new() { [MailValues.Title] = session.Title, [MailValues.When] = session.When(), [MailValues.Place] = session.Where() };

    private static string TemplateOf(Place place, Session session) => place.State switch
    {
        PlaceState.Confirmed when session.MovedAt > place.StateAt => "session-moved",
        PlaceState.Confirmed => "place-confirmed",
        PlaceState.Offered => "place-offered",
        PlaceState.Waiting => "on-the-waiting-list",
        PlaceState.Asked => "place-asked",
        PlaceState.GivenBack => "place-given-back",
        PlaceState.Declined => "offer-declined",
        PlaceState.Lapsed => "offer-lapsed",
        PlaceState.Refused => "place-refused",
        PlaceState.Removed => "place-removed",
        _ => "session-cancelled",
    };
}
