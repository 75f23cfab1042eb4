using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Partnership.TrainingAndEvents.Sessions.ChangeASession;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ChangeASessionModel(IMediator mediator) : ChangeASessionPage(mediator);
