using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Evaluations.Giving;

/// <summary>What it has changed: asked after three months (TRN-21).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ImpactModel(IMediator mediator, PlaceKeys keys) : EvaluationPage(mediator, keys, EvaluationKind.Impact);
