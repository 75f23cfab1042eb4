using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Notification.RecordAwareness;

/// <summary>The local authority knew by this day. The earliest such day starts the clock for notifying (HRD-01).</summary>
internal sealed record RecordAwareness(string Reference, DateOnly? AwareOn, string? How, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RecordAwarenessValidator : AbstractValidator<RecordAwareness>
{
    public RecordAwarenessValidator()
    {
        RuleFor(one => one.AwareOn).NotNull().WithMessage("Enter the day on which the local authority became aware.");
        RuleFor(one => one.How).NotEmpty().WithMessage("Say how it became aware.").MaximumLength(2000).WithMessage("How it became aware must be 2,000 characters or fewer.");
    }
}

internal sealed class RecordAwarenessHandler(ReviewsDbContext db, IAct act, Vault vault, CaseClocks clocks, TimeProvider clock) : IRequestHandler<RecordAwareness, Outcome>
{
    public async Task<Outcome> Handle(RecordAwareness request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request.AwareOn is not { } awareOn) return Outcome.NotFound;
        if (awareOn > today) return Outcome.Refused("The day must be today or in the past.", nameof(request.AwareOn));

        var earlier = await db.Awarenesses.Where(one => one.CaseId == about.Id).OrderBy(one => one.AwareOn).FirstOrDefaultAsync(cancellationToken);
        var id = Ids.New<AwarenessId>(clock);
        db.Awarenesses.Add(Awareness.Of(id, about.Id, awareOn, act.At, await vault.Seal(about.Id, id.Value, new HowItBecameAware(request.How ?? ""), cancellationToken)));
        if (earlier is null || awareOn < earlier.AwareOn)
        {
            var counted = earlier is null ? clocks.Happened(about, CaseEvent.Aware, awareOn, act)
                : clocks.PutRight(about, CaseEvent.Aware, awareOn, "An earlier day of awareness was recorded: the earliest counts.", act);
            if (!counted.Succeeded) return counted;
            act.Record(AuditStream.Case(about.Id), "recorded when the local authority became aware", happenedOn: awareOn);
        }
        else act.Record(AuditStream.Case(about.Id), $"recorded a later day of awareness; {earlier.AwareOn.InWords()} still counts", happenedOn: awareOn);
        return Outcome.Done;
    }
}
