using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.CancelPanel;

/// <summary>A panel will not take place: its day is free for other cases, its members are told and need not know any more.</summary>
internal sealed record CancelPanel(string Reference, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class CancelPanelValidator : AbstractValidator<CancelPanel>
{
    public CancelPanelValidator() =>
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
}

internal sealed class CancelPanelHandler(ReviewsDbContext db, IAct act, Seating seating, TimeProvider clock) : IRequestHandler<CancelPanel, Outcome>
{
    public async Task<Outcome> Handle(CancelPanel request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found) return Outcome.NotFound;
        var cancelled = found.Panel.Cancel();
        if (!cancelled.Succeeded) return cancelled;
        foreach (var member in found.Panel.Attendees)
        {
            seating.Tell(found.Case, found.Panel, member, "reviews.panel-cancelled");
            found.Case.Release(member.Person, TeamPart.Panel, London.Today(clock).AddDays(-1));
        }
        act.Record(AuditStream.Case(found.Case.Id), $"cancelled the panel of {Dates.Long(found.Panel.HeldOn)}", request.Why);
        return Outcome.Done;
    }
}
