using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.CheckIn;

/// <summary>“That’s all”: whoever is not marked was not there. Other modules are told the numbers; corrections afterwards are told again.</summary>
internal sealed record SettleAttendance(long Number) : ICommand;

internal sealed class SettleAttendanceHandler(IAct act, TakingAttendance attendance) : IRequestHandler<SettleAttendance, Outcome>
{
    public async Task<Outcome> Handle(SettleAttendance request, CancellationToken cancellationToken)
    {
        if (await attendance.OfOrganiser(request.Number, cancellationToken) is not { } list) return Outcome.NotFound;
        if (list.Session.WhyNoCheckInAt(act.At) is { } why) return Outcome.Refused(why);
        if (!list.Session.HasBegunBy(act.At)) return Outcome.Refused("It has not begun yet: people may still come.");
        if (list.Session.SettledAt is not null && list.Figures.NotMarked == 0) return Outcome.Refused("This is settled already.");
        var rest = list.Places.Where(place => place.Came is null).Select(place => new AttendanceMark(place.Id, Came: false)).ToList();
        // The marks come first: it is settled, and told, with them.
        await attendance.Mark(list, rest, MarkedHow.Organiser, cancellationToken);
        list.Session.SettleAttendance(act.At);
        attendance.Tell(list);
        act.Record(TrainingStream.Of(list.Session.Id), $"settled who was there: {list.Figures.Here} of {list.Places.Count}");
        return Outcome.Done;
    }
}
