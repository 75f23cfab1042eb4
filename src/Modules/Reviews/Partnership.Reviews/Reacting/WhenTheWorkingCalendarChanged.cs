using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Messaging;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Reacting;

/// <summary>A bank holiday announced mid-case: open deadlines are computed anew, keep what they were, and their owners are told (HRD-05).</summary>
internal sealed class WhenTheWorkingCalendarChanged(ReviewsDbContext db, IAct act, Installation installation, CaseClocks clocks, OwnersOfAClock owners) : IReceive<WorkingCalendarChanged>
{
    public async Task Receive(WorkingCalendarChanged message, Envelope envelope, CancellationToken ct)
    {
        await installation.Refresh(ct);
        foreach (var about in await db.Cases.Where(one => one.Clocks.Any(running => running.MetOn == null && running.StoppedOn == null)).AsSplitQuery().ToListAsync(ct))
            foreach (var (moved, was) in clocks.OnTheNewCalendar(about, message.Why, act.At))
            {
                act.Record(AuditStream.Case(about.Id), $"moved “{moved.Title}” from {was.InWords()} to {moved.DueOn.InWords()}", message.Why);
                foreach (var owner in await owners.Of(about, moved, ct))
                    act.Publish(new SendMail("reviews.deadline-moved", owner, null,
                        new Dictionary<string, string> { ["reference"] = about.Reference, ["date"] = moved.DueOn.InWords(), ["link"] = $"/cases/{about.Reference}" }), AuditStream.Case(about.Id));
            }
    }
}
