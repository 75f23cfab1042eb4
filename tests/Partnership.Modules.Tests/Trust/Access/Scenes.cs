using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Files;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Files.AddAFile;
using Partnership.Reviews.Looking.Unusual;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.DeclareInterest;
using Partnership.Reviews.Panels.RaiseAction;
using Partnership.Reviews.Persistence;
using Partnership.Testing;
using Partnership.Testing.Files;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>A case at every place where pages differ, made by the product's own acts; then the matrix's people are put in their places in each.</summary>
internal static class Scenes
{
    /// <summary>Those of these roles can be invited to a panel (REV-40).</summary>
    private static readonly AccessRole[] SitOnPanels =
    [
        AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair,
        AccessRole.StatutoryDeputy, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember,
    ];

    public static async Task<IReadOnlyList<Scene>> Make(TestHost host, IReadOnlyList<Persona> people)
    {
        var referred = new Scene("referred", await host.CaseInScreening(), CaseStage.Screening) { CameFromBarts = true };
        await host.SendReferralAs(referred.Made, people.Single(one => one.SentTheReferral));
        List<Scene> made =
        [
            referred,
            new("to be notified", await host.CaseAtNotification(), CaseStage.Notification),
            new("asked for checks", await host.CaseWithChecks(), CaseStage.RapidReview) { BartsWasAsked = true },
            new("with checks to accept", await host.CaseWithCheckSent(), CaseStage.RapidReview) { BartsWasAsked = true },
            new("with shared checks", await host.CaseWithSharedChronologies(), CaseStage.RapidReview) { BartsWasAsked = true, ChecksAreShared = true },
            new("on the panel’s day", await host.CaseWithInterestDeclared(), CaseStage.RapidReview),
            new("in the meeting", await host.CaseWithAction(), CaseStage.RapidReview),
            new("being voted on", await host.CaseWithVotingOpen(), CaseStage.RapidReview),
            new("tied", await host.CaseTied(), CaseStage.RapidReview),
            new("written up", await host.CaseWithSheetWritten(), CaseStage.RapidReview),
            new("being signed", await host.CaseAtSigning(), CaseStage.Signing),
            new("agreed", await host.CaseAgreed(), CaseStage.Signing) { IsSigned = true },
            new("countersigned", await host.CaseCountersigned(), CaseStage.ReadyToSend) { IsSigned = true },
            new("with the National Panel", await host.CaseWithNationalPanel(), CaseStage.WithNationalPanel) { IsSigned = true },
        ];
        foreach (var scene in made) await host.Place(scene, people.Where(one => one.Relation is not (Relation.OfAnotherCase or Relation.OfAnotherAgency)));
        return made;
    }

    /// <summary>Another case, whose team are those who have no business in the others.</summary>
    public static async Task<Scene> MakeTheOther(TestHost host, IReadOnlyList<Persona> people)
    {
        var other = new Scene("another case", await host.CaseInScreening(), CaseStage.Screening);
        await host.Place(other, people.Where(one => one.Relation is Relation.OfAnotherCase or Relation.OfAnotherAgency));
        return other;
    }

    public static Task<string> ActionOf(this TestHost host, Scene scene) => host.InAct(async services =>
        Done(services, (await services.GetRequiredService<ReviewsDbContext>().Set<ReviewAction>().FirstAsync(one => one.CaseId == scene.Made.Id)).Id.ToString(), scene));

    /// <summary>The number of a file of the case.</summary>
    public static async Task<string> FileOf(this TestHost host, Scene scene)
    {
        var taken = await host.With<TakingFiles, Outcome<Guid>>(Actors.Coordinator, taking => taking.Take(new FileOwner.OfCase(scene.Made.Id), "one.pdf", new MemoryStream(SampleFiles.Pdf()), CancellationToken.None));
        await host.Do(new AddAFile(scene.Made.Reference, taken.Value));
        return "1";
    }

    /// <summary>An unusual access to the case is pointed out.</summary>
    public static Task<string> PointOut(this TestHost host, Scene scene, Persona who) => host.InAct(services =>
    {
        var (db, at) = (services.GetRequiredService<ReviewsDbContext>(), services.GetRequiredService<Act>().At);
        var look = UnusualLook.PointOut(Ids.New<UnusualLookId>(host.Clock), new(who.Id, who.Name, WhyUnusual.OutsideTheirCases, scene.Made.Id, [at], 1), at);
        db.UnusualLooks.Add(look);
        return Task.FromResult(Done(services, look.Id.ToString(), scene));
    });

    private static Task<string> Place(this TestHost host, Scene scene, IEnumerable<Persona> people) => host.InAct(async services =>
    {
        var (db, at, today) = (services.GetRequiredService<ReviewsDbContext>(), services.GetRequiredService<Act>().At, London.Today(host.Clock));
        var about = await db.Cases.SingleAsync(one => one.Id == scene.Made.Id);
        var panel = await db.Panels.OfCase(about.Id, default);
        foreach (var who in people)
        {
            if (!who.SignsSheets) about.Admit(who.Id, TeamPart.Named, who.Name, "Of the matrix", today.AddDays(-1));
            if (who.Relation != Relation.OnTheTeam && !who.ChairsThePanels && who.Roles.Intersect(SitOnPanels).Any())
                panel?.Seat(Attendee.InSeat(PanelPartId.New(host.Clock), who.Id, who.Name, "of-the-matrix", who.Name, who.Agency, SeatKind.WithoutVote, today));
            if (who.Relation == Relation.Conflicted) about.CloseTo(who.Id, "Conflict of interest", at);
        }
        return Done(services, "placed", scene);
    });

    private static Outcome<string> Done(IServiceProvider services, string answer, Scene scene)
    {
        services.GetRequiredService<Act>().Record(AuditStream.Case(scene.Made.Id), "set the matrix up");
        return Outcome<string>.Of(answer);
    }

    private static Task<string> SendReferralAs(this TestHost host, TestCase made, Persona sender) => host.InAct(async services =>
    {
        var referral = await services.GetRequiredService<ReviewsDbContext>().Referrals.SingleAsync(one => one.CaseId == made.Id);
        referral.ComesFrom("barts-health", sender.Id);
        referral.AskTheLead();
        return Done(services, "sent", new("", made, CaseStage.Screening));
    });

    private static async Task<TestCase> CaseWithCheckSent(this TestHost host)
    {
        var made = await host.CaseWithChecks();
        await host.SendCheckOf(made, Actors.BartsLead);
        return made;
    }

    private static async Task<TestCase> CaseWithInterestDeclared(this TestHost host)
    {
        var made = await host.CaseOnThePanelsDay();
        await host.Do(new DeclareInterest(made.Reference, Interest.Perceived, "Knows a neighbour", host.Key()), Actors.DesignatedDoctor);
        return made;
    }

    private static async Task<TestCase> CaseWithAction(this TestHost host)
    {
        var made = await host.CaseAtPanelMeeting();
        await host.Do(new RaiseAction(made.Reference, ActionKind.Safety, "See the children today.", "barts-health", London.Today(host.Clock), host.Key()));
        return made;
    }

    private static async Task<TestCase> CaseTied(this TestHost host)
    {
        var made = await host.CaseWithVotingOpen();
        foreach (var (voter, at) in CasesWithPanels.Voters.Select((voter, at) => (voter, at))) await host.Vote(made, voter, at % 2 == 0 ? Choice.For : Choice.Against);
        await host.Do(new CloseTheVote(made.Reference, 1), CasesWithPanels.Chair);
        return made;
    }
}
