using Partnership.Communications.Contracts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Telling;

/// <summary>Mails to whoever comes: which template says what has become of a place, and what it is filled with. The link opens this place alone, so it travels sealed.</summary>
internal sealed class PlaceMails(ClosedParts closed, PlaceKeys keys)
{
    public const string Module = "trainingandevents.";

    /// <summary>The mail about where a place stands.</summary>
    public SendMail About(Place place, Session session, Attendee attendee) => Mail(TemplateOf(place, session), place, session, attendee);

    /// <summary>How it was, with the way to the certificate (TRN-21).</summary>
    public SendMail AskHowItWas(Place place, Session session, Attendee attendee) => Mail("evaluation-asked", place, session, attendee, "/evaluation");

    /// <summary>What it has changed, after three months.</summary>
    public SendMail AskWhatItChanged(Place place, Session session, Attendee attendee) => Mail("impact-asked", place, session, attendee, "/impact");

    /// <summary>Any other mail about a place, such as a reminder.</summary>
    /// <param name="page">Which page of the place it leads to; the place's own when left out.</param>
    public SendMail Mail(string template, Place place, Session session, Attendee attendee, string page = "")
    {
        var details = closed.Of(attendee);
        Dictionary<string, string> values = new()
        {
            [MailValues.Title] = session.Title,
            [MailValues.When] = session.When(),
        };
        if (place.OfferUntil is { } until) values[MailValues.Due] = Times.WithDate(until);
        Dictionary<string, string> closedValues = new() { [MailValues.Link] = keys.Href(place.Id) + page, [MailValues.Name] = details.Name };
        return new(Module + template, null, closed.ForMail(details.Email), values, closed.ForMail(closedValues));
    }

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
