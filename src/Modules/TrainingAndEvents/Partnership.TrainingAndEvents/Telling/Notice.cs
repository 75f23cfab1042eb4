using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Telling;

/// <summary>Something that was sent about a place beside its state; its key keeps it from being sent twice.</summary>
/// <param name="Sequence">The session's, at the time: one that moved reminds anew.</param>
internal sealed record Notice(PlaceId Place, NoticeKind Kind, int Sequence, DateTimeOffset SentAt);

internal enum NoticeKind { WeekBefore, DayBefore, HourBefore, Evaluation, Impact }
