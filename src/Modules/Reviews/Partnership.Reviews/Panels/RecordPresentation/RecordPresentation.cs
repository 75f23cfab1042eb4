using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.RecordPresentation;

/// <summary>Notes of what an agency presented.</summary>
internal sealed record RecordPresentation(string Reference, string Agency, string? Notes) : ICommand;

internal sealed class RecordPresentationValidator : AbstractValidator<RecordPresentation>
{
    public RecordPresentationValidator() =>
        RuleFor(one => one.Notes).NotEmpty().WithMessage("Write down what the agency presented.").MaximumLength(10_000).WithMessage("The notes must be 10,000 characters or fewer.");
}

internal sealed class RecordPresentationHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<RecordPresentation, Outcome>
{
    public async Task<Outcome> Handle(RecordPresentation request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        if (installation.Profile.Agency(request.Agency) is not { } agency) return Outcome.NotFound;
        var presentation = found.Panel.Presentations.FirstOrDefault(one => one.Agency == agency.Key);
        if (presentation is null)
        {
            var added = found.Panel.Present(presentation = Presentation.By(PanelPartId.New(clock), agency.Key));
            if (!added.Succeeded) return added;
        }
        else if (found.Panel.Note() is { Succeeded: false } refused) return refused;
        presentation.Say(await vault.Seal(found.Case.Id, presentation.Id, new PresentationNotes(request.Notes ?? ""), cancellationToken));
        act.Record(AuditStream.Case(found.Case.Id), $"noted what {agency.Name} presented to the panel");
        return Outcome.Done;
    }
}
