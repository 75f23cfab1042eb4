using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Notification;

/// <summary>What is known of awareness and notification: dates only, nothing that is sealed.</summary>
internal sealed record NotificationState(CaseId Case) : IQuery<NotificationStateView>;

/// <param name="Aware">Every recorded day of awareness, the earliest first: that one counts.</param>
internal sealed record NotificationStateView(IReadOnlyList<DateOnly> Aware, NationalNotification? Notified);

internal sealed class AnswerNotificationState(Reading<ReviewsDbContext> reading) : IRequestHandler<NotificationState, NotificationStateView>
{
    public async Task<NotificationStateView> Handle(NotificationState request, CancellationToken cancellationToken) => new(
        await reading.Db.Awarenesses.Where(one => one.CaseId == request.Case).OrderBy(one => one.AwareOn).Select(one => one.AwareOn).ToListAsync(cancellationToken),
        await reading.Db.Notifications.SingleOrDefaultAsync(one => one.CaseId == request.Case, cancellationToken));
}
