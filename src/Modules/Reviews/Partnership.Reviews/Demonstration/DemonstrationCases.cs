using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Looking.Unusual;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Demonstration;

/// <summary>A case in every stage, as it would stand on the day the demonstration is filled: with clocks that are fine, close and late, and access that somebody must look into. Each is told by the product's own acts.</summary>
internal sealed class DemonstrationCases(PastActs past, Cast cast, Reading<ReviewsDbContext> reading, Installation installation, TimeProvider clock) : IDemonstration
{
    /// <summary>The oldest first: references count up with the days.</summary>
    private static readonly (Tale Of, Func<CaseStory, Task> Tell)[] Stories =
    [
        (Tales.Alder, AfterTheReview.Concluded),
        (Tales.Bramble, AfterTheReview.WithTheNationalPanel),
        (Tales.Elder, DuringTheReview.DecisionLate),
        (Tales.Cedar, AfterTheReview.ReadyToSend),
        (Tales.Damson, AfterTheReview.BeingSigned),
        (Tales.Fern, DuringTheReview.PanelMeeting),
        (Tales.Gorse, DuringTheReview.PanelAhead),
        (Tales.Hawthorn, DuringTheReview.ChecksInEveryState),
        (Tales.Indigo, DuringTheReview.NotifiedLate),
        (Tales.Kelp, BeforeTheReview.NotMet),
        (Tales.Larch, BeforeTheReview.Answered),
        (Tales.Quince, BeforeTheReview.ToBeAudited),
        (Tales.Rowan, BeforeTheReview.WaitingForApproval),
        (Tales.Juniper, BeforeTheReview.ToBeNotified),
        (Tales.Maple, BeforeTheReview.WithTheReferrer),
        (Tales.Nettle, BeforeTheReview.BeingScreened),
        (Tales.Poplar, BeforeTheReview.ReceivedToday),
    ];

    public int Order => 50;

    public async Task Seed(CancellationToken ct)
    {
        if (await reading.Db.Cases.AnyAsync(ct)) return;
        var days = new DaysAgo(London.Today(clock), installation.Calendar);
        foreach (var (tale, tell) in Stories.Where(one => CanBeTold(one.Tell))) await tell(new CaseStory(past, cast, installation, days, tale, ct));
        await past.ComeBack(ct);
        await past.Do(new PointOutUnusualAccess(), Actor.System("The demonstration"), ct);
    }

    /// <summary>Not every protocol has every way.</summary>
    private bool CanBeTold(Func<CaseStory, Task> tell) =>
        installation.Protocol.Screening is null ? tell.Method.DeclaringType != typeof(BeforeTheReview) && tell != DuringTheReview.NotifiedLate
        : tell == BeforeTheReview.ToBeAudited ? installation.Protocol.AuditRoute is not null
        : tell != BeforeTheReview.WaitingForApproval || installation.Protocol.Screening?.Options.Any(option => option.NeedsApprovalOf.Count > 0) == true;
}
