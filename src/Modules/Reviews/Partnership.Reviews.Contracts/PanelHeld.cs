using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Reviews.Contracts;

/// <summary>The Rapid Review Panel of a case met on that day.</summary>
public sealed record PanelHeld(CaseId Case, string Reference, DateOnly HeldOn) : IIntegrationEvent;

/// <summary>The Rapid Review Panel decided: "LocalReview", "NationalReview" or "Neither".</summary>
public sealed record PanelDecided(CaseId Case, string Reference, DateOnly HeldOn, string Recommendation) : IIntegrationEvent;
