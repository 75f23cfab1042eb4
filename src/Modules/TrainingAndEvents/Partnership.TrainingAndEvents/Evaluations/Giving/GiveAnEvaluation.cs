using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Evaluations.Giving;

/// <summary>Somebody who was there says how it was, or after three months what it changed (TRN-21): once each. Whoever has the place's key may; the page checked it.</summary>
[RefusedWhen("evaluation_place_kind_key", "You have answered this already. Thank you.")]
internal sealed record GiveAnEvaluation(PlaceId Place, EvaluationKind Kind, int? Rating, Applied? Applied, string? Differently, string? Better) : ICommand
{
    public override string ToString() => $"GiveAnEvaluation {Kind}";
}

internal sealed class GiveAnEvaluationValidator : AbstractValidator<GiveAnEvaluation>
{
    public const int Longest = 1000;

    public GiveAnEvaluationValidator()
    {
        RuleFor(one => one.Rating).NotNull().WithMessage(one => one.Kind == EvaluationKind.After ? "Say how useful it was" : "Say how much it has changed").InclusiveBetween(1, EvaluationQuestions.Best).WithMessage("Choose one of the answers");
        RuleFor(one => one.Applied).NotNull().When(one => one.Kind == EvaluationKind.Impact).WithMessage("Say whether you could use what you learned").IsInEnum().WithMessage("Choose one of the answers");
        RuleFor(one => one.Differently).MaximumLength(Longest).WithMessage($"This must be {Longest:N0} characters or fewer");
        RuleFor(one => one.Better).MaximumLength(Longest).WithMessage($"This must be {Longest:N0} characters or fewer");
    }
}

internal sealed class GiveAnEvaluationHandler(TrainingDbContext db, IAct act, ClosedParts closed, TimeProvider clock) : IRequestHandler<GiveAnEvaluation, Outcome>
{
    public async Task<Outcome> Handle(GiveAnEvaluation request, CancellationToken cancellationToken)
    {
        if (await db.LockedPlace(request.Place, act, cancellationToken) is not { } place) return Outcome.NotFound;
        var session = await db.Sessions.SingleAsync(one => one.Id == place.Session, cancellationToken);
        if (!place.WasThereBy(session, act.At)) return Outcome.Refused("This opens once the session is over and the organiser has marked you as there.");
        if (request.Kind == EvaluationKind.Impact && act.At < session.ImpactFrom()) return Outcome.Refused("It is too early to say what it has changed.");
        if (await db.Evaluations.AnyAsync(one => one.Place == place.Id && one.Kind == request.Kind, cancellationToken)) return Outcome.Refused("You have answered this already. Thank you.");

        var id = Ids.New<EvaluationId>(clock);
        var (differently, better) = (Said(request.Differently), Said(request.Better));
        var words = differently is null && better is null ? null : closed.Close(id.Value, new EvaluationWords(differently, better));
        db.Evaluations.Add(new(id, session.Id, place.Id, request.Kind, request.Rating ?? 0, request.Kind == EvaluationKind.Impact ? request.Applied : null, words, act.At));
        // The trail does not say whose answer it is: results have no names.
        act.Record(TrainingStream.Of(session.Id), request.Kind == EvaluationKind.After ? "gave an evaluation" : "said what it has changed after three months");
        return Outcome.Done;
    }

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;
}
