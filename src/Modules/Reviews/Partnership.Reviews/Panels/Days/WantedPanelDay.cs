using FluentValidation;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.Days;

/// <summary>When and where somebody wants a panel to meet.</summary>
internal abstract record WantedPanelDay : ICommand, IOnce
{
    public required string Reference { get; init; }
    public DateOnly? HeldOn { get; init; }
    public TimeOnly? StartsAt { get; init; }
    public TimeOnly? EndsAt { get; init; }
    public string? Place { get; init; }

    /// <summary>Why it is after its deadline, where it is.</summary>
    public string? WhyLate { get; init; }
    public Guid IdempotencyKey { get; init; }
}

internal abstract class WantedPanelDayValidator<T> : AbstractValidator<T> where T : WantedPanelDay
{
    protected WantedPanelDayValidator()
    {
        RuleFor(one => one.HeldOn).NotNull().WithMessage("Enter the day of the panel.");
        RuleFor(one => one.StartsAt).NotNull().WithMessage("Enter when it starts.");
        RuleFor(one => one.EndsAt).NotNull().WithMessage("Enter when it ends.")
            .GreaterThan(one => one.StartsAt).When(one => one.StartsAt is not null).WithMessage("It must end after it starts.");
        RuleFor(one => one.Place).NotEmpty().WithMessage("Enter a room, or the link of the online meeting.").MaximumLength(500).WithMessage("The place must be 500 characters or fewer.");
        RuleFor(one => one.WhyLate).MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

/// <summary>Holds a wanted day against every rule of panel days, and fixes its ordinal.</summary>
internal sealed class SettingAPanelDay(ReviewsDbContext db, Installation installation, TimeProvider clock)
{
    public async Task<Outcome<PanelDay>> Set(WantedPanelDay wanted, Case about, CancellationToken ct)
    {
        if (wanted is not { HeldOn: { } day, StartsAt: { } starts, EndsAt: { } ends, Place: { } place }) return Outcome<PanelDay>.Refused("Enter the day, the times and the place.");
        var today = London.Today(clock);
        var calendar = installation.Calendar;
        var keptFree = installation.ProtocolOf(about.ProtocolVersion).Panel.BackToBack.WorkingDays;
        var planner = await PanelPlanner.For(db.Panels, about.Id, calendar, keptFree, ct);
        var broken = Rules.BrokenOf(
            new ThePanelMeetsDuringTheRapidReview(about),
            new APanelIsNotSetInThePast(day, today),
            new APanelIsHeldOnAWorkingDay(day, calendar),
            new PanelsOfDifferentCasesAreNeverOnTheSameDayOrBackToBack(day, today, planner),
            new APanelAfterItsDeadlineNeedsAReason(day, about.ClockTo(CaseEvent.PanelHeld), wanted.WhyLate));
        return broken.Count > 0 ? Outcome<PanelDay>.Refused(broken) : new PanelDay(day, starts, ends, place.Trim(), calendar.Ordinal(day), keptFree);
    }
}
