using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Reviews.Contracts;

/// <summary>Those who screen decided on a case. <paramref name="Option"/> is the protocol's key of what was decided ("meets-sin", "not-met").</summary>
public sealed record ThresholdDecided(CaseId Case, string Reference, string Option, bool Notifiable, bool ReviewWanted, DateOnly DecidedOn) : IIntegrationEvent;

/// <summary>The local authority notified the National Panel: the Rapid Review's working days count from <paramref name="NotifiedOn"/>.</summary>
public sealed record CaseNotified(CaseId Case, string Reference, DateOnly NotifiedOn) : IIntegrationEvent;
