using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Evaluations.Giving;

/// <summary>How it was: a few questions after the session (TRN-21).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class EvaluateModel(IMediator mediator, PlaceKeys keys) : EvaluationPage(mediator, keys, EvaluationKind.After);
