using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.CheckIn;

/// <summary>The organiser says who is there, one by one or many at once (TRN-20). A phone on a bad network keeps its marks and sends them late, twice, or out of order: the latest of each place counts, and nobody is counted twice.</summary>
/// <param name="SentAt">The sending phone's clock at the moment of sending. One that is wrong by more than a minute has its marks moved by as much.</param>
internal sealed record MarkAttendance(long Number, IReadOnlyList<AttendanceMark> Marks, MarkedHow How, DateTimeOffset? SentAt = null) : ICommand<Outcome<AttendanceNow>>;

/// <summary>Where everybody stands, for the phone that asked. No names: it has them on its page.</summary>
internal sealed record AttendanceNow(AttendanceFigures Figures, IReadOnlyDictionary<Guid, bool> Came);

internal sealed class MarkAttendanceValidator : AbstractValidator<MarkAttendance>
{
    public const int Most = 500;

    public MarkAttendanceValidator() =>
        RuleFor(one => one.Marks).NotEmpty().WithMessage("Say of at least one person whether they are there").Must(all => all.Count <= Most).WithMessage($"Send at most {Most} marks at once");
}

internal sealed class MarkAttendanceHandler(IAct act, TakingAttendance attendance) : IRequestHandler<MarkAttendance, Outcome<AttendanceNow>>
{
    private static readonly TimeSpan RightEnough = TimeSpan.FromMinutes(1);

    public async Task<Outcome<AttendanceNow>> Handle(MarkAttendance request, CancellationToken cancellationToken)
    {
        if (await attendance.OfOrganiser(request.Number, cancellationToken) is not { } list) return Outcome<AttendanceNow>.NotFound;
        if (list.Session.WhyNoCheckInAt(act.At) is { } why) return Outcome<AttendanceNow>.Refused(why);
        var wrongBy = request.SentAt is { } sent && (act.At - sent).Duration() > RightEnough ? act.At - sent : TimeSpan.Zero;
        await attendance.Mark(list, request.Marks.Select(mark => mark with { At = mark.At + wrongBy }), request.How, cancellationToken);
        return new AttendanceNow(list.Figures, list.Places.Where(place => place.Came is not null).ToDictionary(place => place.Id.Value, place => place.Came == true));
    }
}
