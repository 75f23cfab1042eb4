using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.TheDay;

/// <summary>A session with everybody who has a place in it, under the session's lock.</summary>
internal sealed record AttendanceList(Session Session, List<Place> Places)
{
    public AttendanceFigures Figures => new(Places.Count(one => one.Came == true), Places.Count(one => one.Came == false), Places.Count(one => one.Came is null));

    /// <summary>For other modules: numbers alone, agency by agency.</summary>
    public SessionAttended Attended(DateTimeOffset heldOn) => new(Session.Id, Session.Number, London.DateOf(heldOn), Figures.Here, Figures.NotHere,
    [
        .. Places.Where(one => one.Came is not null).GroupBy(one => one.Agency ?? "").OrderBy(of => of.Key, StringComparer.Ordinal)
            .Select(of => new AgencyAttendance(of.Key, of.Count(one => one.Came == true), of.Count(one => one.Came == false))),
    ]);
}

/// <summary>How many are there, how many are not, and of how many nobody has said.</summary>
internal sealed record AttendanceFigures(int Here, int NotHere, int NotMarked)
{
    public string InWords => $"{Here:N0} here · {NotHere:N0} not here · {NotMarked:N0} not marked yet";
}

/// <summary>That somebody was there, or was not.</summary>
/// <param name="At">When it was said, by the clock of whoever said it; null for now.</param>
/// <param name="Minutes">How long they were there, where that is known.</param>
internal sealed record AttendanceMark(PlaceId Place, bool Came, DateTimeOffset? At = null, int? Minutes = null);
