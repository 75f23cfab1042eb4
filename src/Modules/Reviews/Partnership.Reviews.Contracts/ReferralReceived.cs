using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Reviews.Contracts;

/// <summary>A referral came in and opened a case. <paramref name="Reference"/> holds nothing about the child.</summary>
public sealed record ReferralReceived(CaseId Case, string Reference, DateTimeOffset ReceivedAt) : IIntegrationEvent;
