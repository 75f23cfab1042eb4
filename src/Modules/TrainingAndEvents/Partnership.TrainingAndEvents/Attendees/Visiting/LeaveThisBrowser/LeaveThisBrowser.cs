using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Attendees.Visiting.LeaveThisBrowser;

/// <summary>A browser that came by a link forgets its attendee, such as one in a library.</summary>
internal sealed record LeaveThisBrowser(byte[] VisitHash) : ICommand;

internal sealed class LeaveThisBrowserHandler(TrainingDbContext db, IAct act) : IRequestHandler<LeaveThisBrowser, Outcome>
{
    public async Task<Outcome> Handle(LeaveThisBrowser request, CancellationToken cancellationToken)
    {
        if (await db.Visits.SingleOrDefaultAsync(one => one.Hash == request.VisitHash, cancellationToken) is not { } visit) return Outcome.NotFound;
        db.Visits.Remove(visit);
        act.Record(TrainingStream.Of(visit.Attendee), "left a browser that they had come with");
        return Outcome.Done;
    }
}
