using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.WorkingCalendar.TakeAwayAClosureDay;

/// <summary>The offices are open on that day after all.</summary>
[RefusedWhen(InstallationVersions.OneAtATime, "Somebody else changed the profile at the same moment. Try again.")]
internal sealed record TakeAwayAClosureDay(DateOnly Date, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class TakeAwayAClosureDayHandler(Installation installation, IAct act, TimeProvider clock) : IRequestHandler<TakeAwayAClosureDay, Outcome>
{
    public async Task<Outcome> Handle(TakeAwayAClosureDay request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var (seen, profile) = (installation.Version, installation.Profile);
        if (profile.Closures.All(one => one.Date != request.Date)) return Outcome.NotFound;
        if (request.Date < London.Today(clock)) return Outcome.Refused("That day has passed: the dates that were counted over it stay as they are.");

        var reason = $"The offices are open on {request.Date.InWords()} after all";
        await act.KeepAsync(profile with { Closures = [.. profile.Closures.Where(one => one.Date != request.Date)] }, seen, reason, cancellationToken);
        act.Record(CalendarStream.Stream, $"took {request.Date.InWords()} away from the closure days");
        act.Publish(new WorkingCalendarChanged(seen + 1 + installation.HolidaysVersion, reason), CalendarStream.Stream);
        return Outcome.Done;
    }
}
