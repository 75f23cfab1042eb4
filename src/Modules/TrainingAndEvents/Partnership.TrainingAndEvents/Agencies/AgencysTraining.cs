using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Agencies;

/// <summary>The training of the agency that whoever asks looks after: who is booked for what is coming, what can be booked, and who repeatedly did not come (TRN-15, TRN-16). Null for everybody else.</summary>
internal sealed record AgencysTraining : IQuery<TrainingOfAnAgency?>;

internal sealed record TrainingOfAnAgency(string Agency, IReadOnlyList<ComingSession> Coming, IReadOnlyList<BookableSession> Bookable, IReadOnlyList<DidNotCome> NoShows);

internal sealed record ComingSession(long Number, string Title, string When, string Where, IReadOnlyList<BookedColleague> Colleagues)
{
    /// <summary>"20 colleagues have a place, 3 wait".</summary>
    public string InWords => (Colleagues.Count(one => one.State == PlaceState.Confirmed), Colleagues.Count(one => one.State != PlaceState.Confirmed)) switch
    {
        (var have, 0) => $"{Counts.Of(have, "colleague")} {(have == 1 ? "has" : "have")} a place",
        (var have, var wait) => $"{Counts.Of(have, "colleague")} {(have == 1 ? "has" : "have")} a place, {wait:N0} {(wait == 1 ? "waits" : "wait")}",
    };
}

/// <param name="BookedBy">Who booked it for them; null where they did it themselves.</param>
internal sealed record BookedColleague(PlaceId Place, string Name, PlaceState State, string? BookedBy);

internal sealed record BookableSession(long Number, string Title, string When, string Places);

internal sealed record DidNotCome(string Name, int NoShows, int Late, DateTimeOffset LastAt)
{
    public int Times => NoShows + Late;
}

internal sealed class AnswerAgencysTraining(Reading<TrainingDbContext> reading, TheirAgency their, ClosedParts closed, Trace trace, TimeProvider clock) : IRequestHandler<AgencysTraining, TrainingOfAnAgency?>
{
    private const int MostBookable = 12;

    public async Task<TrainingOfAnAgency?> Handle(AgencysTraining request, CancellationToken cancellationToken)
    {
        if (their.Own is not { } agency) return null;
        await trace.Leave(TrainingStream.OfAgency(agency.Key), $"looked at who of {agency.Name} is booked for training, and who did not come", cancellationToken);
        return new(agency.Name, await Coming(agency.Key, cancellationToken), await Bookable(cancellationToken), await NoShows(agency.Key, cancellationToken));
    }

    private async Task<IReadOnlyList<ComingSession>> Coming(string agency, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var booked = await reading.Db.Places.StillOpen().Where(place => place.Agency == agency)
            .Join(reading.Db.Sessions.Where(session => session.State == SessionState.Published && session.StartsAt > now), place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(reading.Db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee })
            .OrderBy(one => one.session.StartsAt).ThenBy(one => one.session.Number).ThenBy(one => one.place.Arrival).ToListAsync(ct);
        return [.. booked.GroupBy(one => one.session.Number).Select(of => of.First().session is var session ? new ComingSession(session.Number, session.Title, session.When(), session.Where(),
            [.. of.Select(one => new BookedColleague(one.place.Id, closed.Of(one.attendee).Name, one.place.State, one.place.BookedByName))]) : null).OfType<ComingSession>()];
    }

    private async Task<IReadOnlyList<BookableSession>> Bookable(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sessions = await reading.Db.Sessions.Where(session => session.State == SessionState.Published && session.StartsAt > now).OrderBy(session => session.StartsAt).ThenBy(session => session.Number).Take(MostBookable).ToListAsync(ct);
        return [.. sessions.Select(one => new BookableSession(one.Number, one.Title, one.When(), SessionWords.Places(one.State, begun: false, one.Left, one.Waiting)))];
    }

    private async Task<IReadOnlyList<DidNotCome>> NoShows(string agency, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now.AddMonths(-NoShowPolicy.Months);
        var empty = await reading.Db.Places.Where(place => place.Agency == agency && (place.Came == false || place.State == PlaceState.GivenBack && place.WasConfirmed))
            .Join(reading.Db.Sessions.Where(session => session.StartsAt > since && session.StartsAt <= now && session.State == SessionState.Published), place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Where(one => one.place.Came == false || one.session.StartsAt < one.place.StateAt.AddHours(NoShowPolicy.LateHours))
            .GroupBy(one => one.place.Attendee)
            .Where(of => of.Count() >= NoShowPolicy.RepeatedFrom)
            .Select(of => new { Attendee = of.Key, NoShows = of.Count(one => one.place.Came == false), All = of.Count(), LastAt = of.Max(one => one.session.StartsAt) }).ToListAsync(ct);
        var ids = empty.ConvertAll(one => one.Attendee);
        var names = (await reading.Db.Attendees.Where(one => ids.Contains(one.Id)).ToListAsync(ct)).ToDictionary(one => one.Id, one => closed.Of(one).Name);
        return [.. empty.Select(one => new DidNotCome(names[one.Attendee], one.NoShows, one.All - one.NoShows, one.LastAt ?? now)).OrderByDescending(one => one.Times).ThenBy(one => one.Name, StringComparer.CurrentCulture)];
    }
}
