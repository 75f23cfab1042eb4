using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.WorkingCalendar.AddAClosureDay;

/// <summary>A day on which the partnership's offices are closed (PLT-30): a new version of the profile.</summary>
[RefusedWhen(InstallationVersions.OneAtATime, "Somebody else changed the profile at the same moment. Try again.")]
internal sealed record AddAClosureDay(DateOnly? Date, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class AddAClosureDayValidator : AbstractValidator<AddAClosureDay>
{
    public AddAClosureDayValidator()
    {
        RuleFor(one => one.Date).NotNull().WithMessage("Enter the day.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why the offices are closed.").MaximumLength(100).WithMessage("The reason must be 100 characters or fewer.");
    }
}

internal sealed class AddAClosureDayHandler(Installation installation, IAct act, TimeProvider clock) : IRequestHandler<AddAClosureDay, Outcome>
{
    public async Task<Outcome> Handle(AddAClosureDay request, CancellationToken cancellationToken)
    {
        if (request is not { Date: { } date, Why: { } why }) return Outcome.NotFound;
        await installation.Refresh(cancellationToken);
        var (seen, profile) = (installation.Version, installation.Profile);
        if (date < London.Today(clock)) return Outcome.Refused("The day must be today or later.", nameof(request.Date));
        if (installation.Calendar.WhyNot(date) is { } off) return Outcome.Refused($"{date.InWords()} is no working day already: {off}.", nameof(request.Date));

        var reason = $"The offices are closed on {date.InWords()}: {why.Trim()}";
        await act.KeepAsync(profile with { Closures = [.. profile.Closures, new(date, why.Trim())] }, seen, reason, cancellationToken);
        act.Record(CalendarStream.Stream, $"added {date.InWords()} as a closure day", why.Trim());
        act.Publish(new WorkingCalendarChanged(seen + 1 + installation.HolidaysVersion, reason), CalendarStream.Stream);
        return Outcome.Done;
    }
}
