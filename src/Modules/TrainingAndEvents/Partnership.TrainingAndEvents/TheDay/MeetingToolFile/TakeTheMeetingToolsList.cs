using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.MeetingToolFile;

/// <summary>Marks who was in an online session, as its meeting tool's list says and the organiser has confirmed (TRN-20).</summary>
/// <param name="People">Whom the file was matched with, and for how long they were there.</param>
/// <param name="NotCounted">Of them, those whose stay was too short to count.</param>
/// <param name="OthersWereNotThere">Everybody who is booked and not in the file was not there; otherwise they stay unmarked.</param>
internal sealed record TakeTheMeetingToolsList(long Number, IReadOnlyList<InMeeting> People, IReadOnlyCollection<PlaceId> NotCounted, bool OthersWereNotThere, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed record InMeeting(PlaceId Place, int Minutes);

internal sealed class TakeTheMeetingToolsListHandler(IAct act, TakingAttendance attendance) : IRequestHandler<TakeTheMeetingToolsList, Outcome>
{
    public async Task<Outcome> Handle(TakeTheMeetingToolsList request, CancellationToken cancellationToken)
    {
        if (await attendance.OfOrganiser(request.Number, cancellationToken) is not { } list) return Outcome.NotFound;
        if (list.Session.WhyNoCheckInAt(act.At) is { } why) return Outcome.Refused(why);
        if (!list.Session.HasBegunBy(act.At)) return Outcome.Refused("It has not begun yet: nobody can have been there.");
        var minutes = request.People.GroupBy(one => one.Place).ToDictionary(of => of.Key, of => of.Sum(one => one.Minutes));
        var marks = minutes.Select(one => new AttendanceMark(one.Key, Came: !request.NotCounted.Contains(one.Key), Minutes: Math.Min(one.Value, list.Session.Minutes))).ToList();
        // Whoever the organiser has marked as here stays so: a file does not know who phoned in.
        if (request.OthersWereNotThere) marks.AddRange(list.Places.Where(place => place.Came is null && !minutes.ContainsKey(place.Id)).Select(place => new AttendanceMark(place.Id, Came: false)));
        await attendance.Mark(list, marks, MarkedHow.File, cancellationToken);
        return Outcome.Done;
    }
}
