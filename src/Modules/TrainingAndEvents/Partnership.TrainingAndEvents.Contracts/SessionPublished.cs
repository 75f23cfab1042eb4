using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.TrainingAndEvents.Contracts;

/// <summary>A session or event is in the public calendar now.</summary>
/// <param name="Number">What it is called by in addresses: /training/sessions/{Number}.</param>
/// <param name="Kind">"Course", "Conference", "Workshop", "AwarenessSession", "LearningSession" or "DropIn".</param>
/// <param name="Level">"Basic", "Advanced", "Thresholds", "Specialist", or null for events.</param>
/// <param name="Origin">What of the learning cycle asked for it, with its reference; null where nothing did.</param>
public sealed record SessionPublished(TrainingSessionId Session, long Number, string Title, string Kind, string? Level, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Online, string Provider, string? Origin, string? OriginReference) : IIntegrationEvent;

/// <summary>Something published moved to another time or place.</summary>
public sealed record SessionMoved(TrainingSessionId Session, long Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Online) : IIntegrationEvent;

/// <summary>Something that was in the public calendar does not happen.</summary>
/// <param name="Because">For the people who were booked; it names nobody.</param>
public sealed record SessionCancelled(TrainingSessionId Session, long Number, string Because) : IIntegrationEvent;

/// <summary>Who was there is settled: the attendance of a session was closed, or corrected afterwards. Numbers alone; the last one counts.</summary>
/// <param name="ByAgency">An agency's key with how many of its people were there and how many were expected and did not come; people without an agency are under "".</param>
public sealed record SessionAttended(TrainingSessionId Session, long Number, DateOnly HeldOn, int Attended, int DidNotCome, IReadOnlyList<AgencyAttendance> ByAgency) : IIntegrationEvent;

public sealed record AgencyAttendance(string Agency, int Attended, int DidNotCome);
