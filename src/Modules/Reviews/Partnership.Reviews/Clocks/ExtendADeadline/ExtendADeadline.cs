using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Clocks.ExtendADeadline;

/// <summary>An extension that was agreed, such as with the National Panel (REV-23): by whom, when and why. The first date stays readable.</summary>
internal sealed record ExtendADeadline(string Reference, string? Clock, DateOnly? To, string? AgreedBy, DateOnly? AgreedOn, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ExtendADeadlineValidator : AbstractValidator<ExtendADeadline>
{
    public ExtendADeadlineValidator()
    {
        RuleFor(one => one.Clock).NotEmpty().WithMessage("Choose which deadline is moved.");
        RuleFor(one => one.To).NotNull().WithMessage("Enter the new date.");
        RuleFor(one => one.AgreedBy).NotEmpty().WithMessage("Say who agreed.").MaximumLength(200).WithMessage("Who agreed must be 200 characters or fewer.");
        RuleFor(one => one.AgreedOn).NotNull().WithMessage("Enter the day on which it was agreed.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, without naming anybody of the family.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class ExtendADeadlineHandler(ReviewsDbContext db, IAct act, TimeProvider clock) : IRequestHandler<ExtendADeadline, Outcome>
{
    public async Task<Outcome> Handle(ExtendADeadline request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request is not { To: { } to, AgreedOn: { } agreedOn, AgreedBy: { } agreedBy, Why: { } why }) return Outcome.NotFound;
        if (about.Clock(request.Clock ?? "") is not { Runs: true } moved) return Outcome.Refused("This deadline does not run. Choose another.", nameof(request.Clock));
        if (to <= moved.DueOn) return Outcome.Refused($"It is due on {moved.DueOn.InWords()}: an extension must be later.", nameof(request.To));
        if (agreedOn > today) return Outcome.Refused("The day on which it was agreed must be today or in the past.", nameof(request.AgreedOn));

        var from = moved.DueOn;
        moved.MoveTo(to, London.EndOf(to), ClockChangeKind.Extension, $"{why} (agreed by {agreedBy} on {agreedOn.InWords()})", act.Actor.Name, act.At);
        act.Record(AuditStream.Case(about.Id), $"moved “{moved.Title}” from {from.InWords()} to {to.InWords()}, as agreed by {agreedBy}", why, agreedOn);
        return Outcome.Done;
    }
}
