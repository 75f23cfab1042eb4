using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Reviews.Contracts;

/// <summary>The National Panel answered: the Rapid Review has ended, and what follows it can begin.</summary>
/// <param name="AnsweredOn">The date of the National Panel's letter.</param>
/// <param name="Recommendation">What the Rapid Review Panel recommended: "LocalReview", "NationalReview" or "Neither".</param>
public sealed record RapidReviewConcluded(CaseId Case, string Reference, DateOnly AnsweredOn, string Recommendation) : IIntegrationEvent;
