using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.MovePanel;

/// <summary>Moves a panel to another day, time or place. Members are told, and who holds each role on the new day is seated.</summary>
[RefusedWhen("panel_days_free", "Another case’s panel was just set on that day or next to it. Choose one of the free days below.", Field = nameof(HeldOn))]
internal sealed record MovePanel : WantedPanelDay
{
    public string? Why { get; init; }
}

internal sealed class MovePanelValidator : WantedPanelDayValidator<MovePanel>
{
    public MovePanelValidator() =>
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why it is moved, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
}

internal sealed class MovePanelHandler(ReviewsDbContext db, IAct act, SettingAPanelDay days, Seating seating, TimeProvider clock) : IRequestHandler<MovePanel, Outcome>
{
    public async Task<Outcome> Handle(MovePanel request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        var day = await days.Set(request, about, cancellationToken);
        if (!day.Succeeded) return day;

        var was = panel.HeldOn;
        var moved = panel.Move(day.Value);
        if (!moved.Succeeded) return moved;
        await seating.Fill(about, panel, "reviews.panel-moved", cancellationToken);
        act.Record(AuditStream.Case(about.Id), $"moved the panel from {Dates.Long(was)} to {Dates.Long(panel.HeldOn)}", request.WhyLate is { } late ? $"{request.Why} Later than it was due: {late}" : request.Why);
        return Outcome.Done;
    }
}
