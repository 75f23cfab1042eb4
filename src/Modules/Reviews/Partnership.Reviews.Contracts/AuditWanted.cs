using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Reviews.Contracts;

/// <summary>Those who screen decided on an audit in place of a Rapid Review (AUD-10). <paramref name="DecidedBy"/> is the key of the group that decides on suitability and priority.</summary>
public sealed record AuditWanted(CaseId Case, string Reference, string DecidedBy, DateOnly DecidedOn) : IIntegrationEvent;
