using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;

namespace Partnership.Reviews.Notification.RecordNotification;

internal sealed class TheAuthorityWasAwareBeforeItNotified(DateOnly? aware, DateOnly notifiedOn) : IRule
{
    public string Id => "REV-20";

    public Refusal? Broken() =>
        aware is not { } day ? new(null, "First record when the local authority became aware: the five working days to notify count from it.")
        : notifiedOn < day ? new(nameof(RecordNotification.NotifiedOn), $"The local authority became aware on {day.InWords()}: it can’t have notified earlier.")
        : null;
}

internal sealed class TheNotificationIsNotInTheFuture(DateOnly notifiedOn, DateOnly today) : IRule
{
    public string Id => "REV-20";

    public Refusal? Broken() => notifiedOn > today ? new(nameof(RecordNotification.NotifiedOn), "The day of the notification must be today or in the past.") : null;
}
