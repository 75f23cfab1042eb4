using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Profiles;
using Partnership.Modules.Tests.Reviews.Demonstration;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Screening.RecordThresholdDecision;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Protocols;

/// <summary>Whatever somebody makes of a protocol: it is refused with a place and a reason, or it is published and every way through it comes to an end.</summary>
public sealed class FiveHundredProtocols
{
    private const int Many = 500;

    /// <summary>Of those that can be published, so many are also gone through by the product's own acts, from the referral to the National Panel's answer.</summary>
    private const int ByActs = 8;

    private static readonly CaseEvent[] OfTheReview =
    [
        CaseEvent.ChecksAsked, CaseEvent.ChecksReturned, CaseEvent.ChronologyCombined, CaseEvent.ChronologyShared, CaseEvent.PanelHeld,
    ];

    [Fact, Trait("Rule", "PLT-41"), Trait("Rule", "BYD-02"), Trait("Rule", "HRD-03")]
    public async Task Each_is_refused_with_a_place_or_published_and_run_to_an_end()
    {
        await using var partnership = await FilledDemonstration.WithPeople(new(2026, 11, 25));
        var made = Enumerable.Range(0, Many).Select(seed => ChangedProfile.Of(Shipped.TowerHamlets, seed + 2, protocol => GeneratedProtocols.Change(protocol, seed))).ToList();

        Assert.All(made.Where(one => one.Profile is null), refused => Assert.All(refused.Problems, problem =>
        {
            Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Reason);
        }));
        var published = made.Select(one => one.Profile).OfType<Profile>().ToList();
        // Both happen often, or this proves little.
        Assert.InRange(published.Count, Many / 5, Many * 4 / 5);

        await partnership.Publish(published);
        await partnership.With(services => Task.FromResult(published.Sum(profile => RunToTheEnd(profile.Protocol, services))));

        for (var place = 0; place < ByActs; place++)
        {
            await partnership.Publish(published[place * published.Count / ByActs]);
            var reference = await partnership.Tell(story => ToTheEnd.Told(story, earlier: 30 * place));
            Assert.Equal(CaseStage.Concluded, await partnership.Read(db => db.Cases.Where(one => one.Reference == reference).Select(one => one.Stage).SingleAsync()));
        }
    }

    /// <summary>Goes every way that the protocol offers, by the aggregate and the clocks of the product.</summary>
    /// <returns>How many ways there are.</returns>
    private static int RunToTheEnd(Protocol protocol, IServiceProvider services)
    {
        var clocks = new CaseClocks(services.GetRequiredService<Installation>());
        var ways = protocol.Screening?.Options.Where(option => option.Kind != ThresholdKind.QueriesToReferrer).SelectMany<ThresholdOption, (ThresholdOption?, bool)>(option =>
            option is { Kind: ThresholdKind.RapidReview, Notifiable: null } ? [(option, true), (option, false)] : [(option, option is { Kind: ThresholdKind.RapidReview, Notifiable: true })]).ToList()
            ?? [(null, true)];
        foreach (var (option, notifiable) in ways) new Way(protocol, clocks).Go(option, notifiable);
        return ways.Count;
    }

    private sealed class Way
    {
        private readonly IAct _act = Substitute.For<IAct>();
        private readonly Protocol _protocol;
        private readonly CaseClocks _clocks;
        private readonly Case _case;
        private DateTimeOffset _now = London.At(new(2026, 3, 2), new(9, 30)).ToUniversalTime();

        public Way(Protocol protocol, CaseClocks clocks)
        {
            (_protocol, _clocks) = (protocol, clocks);
            _act.Actor.Returns(Actor.System("A test"));
            _act.At.Returns(_ => _now);
            _case = Case.Open(new(Guid.CreateVersion7(_now)), "XX-2026-0001", "AB", protocol.Version, _now, Today, protocol.Screening is null ? CaseStage.Notification : CaseStage.Screening);
        }

        private DateOnly Today => London.DateOf(_now);

        public void Go(ThresholdOption? option, bool notifiable)
        {
            Happens(CaseEvent.Referred);
            if (option is not null)
            {
                var step = AfterTheDecision.StepOf(option, notifiable);
                foreach (var happened in AfterTheDecision.HappenedWith(step)) Happens(happened);
                Takes(step);
            }
            Go();
            Assert.True(_case.Stage is CaseStage.NotMet or CaseStage.Concluded, $"Version {_protocol.Version} ends at {_case.Stage} after “{option?.Key}”.");
            Assert.DoesNotContain(_case.Clocks, clock => clock.Runs && clock.Ends is not (CaseEvent.LearningSessionHeld or CaseEvent.Publication or CaseEvent.CopiesSent or CaseEvent.ImplementationReviewed));
        }

        private void Go()
        {
            if (_case.Stage == CaseStage.WaitingForApproval) Takes(CaseStep.Approved);
            if (_case.Stage == CaseStage.Audit)
            {
                Happens(CaseEvent.AuditSuitabilityDecision);
                Happens(CaseEvent.AuditReported);
                Takes(CaseStep.AuditEnded);
            }
            if (_case.Stage == CaseStage.Notification)
            {
                Happens(CaseEvent.Aware);
                Takes(CaseStep.Notified);
                Happens(CaseEvent.Notified);
            }
            if (_case.Stage != CaseStage.RapidReview) return;
            foreach (var happened in OfTheReview) Happens(happened);
            var everybody = _protocol.Panel.Core.Select(_ => Choice.For).ToList();
            Assert.Equal(MotionState.Carried, Tally.Of(everybody, _protocol.Panel.Majority.Kind).Result);
            Assert.True(_protocol.Panel.Quorum.AtLeast is not { } least || least <= everybody.Count);
            Takes(CaseStep.SheetSentForSigning);
            Happens(CaseEvent.WriteUpSent);
            Takes(CaseStep.Countersigned);
            Happens(CaseEvent.DecisionSent);
            Takes(CaseStep.SentToNationalPanel);
            Takes(CaseStep.NationalPanelAnswered);
        }

        private void Takes(CaseStep step)
        {
            var taken = _case.Take(step, _now, Today);
            Assert.True(taken.Succeeded, $"Version {_protocol.Version}: {step} was refused at {_case.Stage}.");
        }

        private void Happens(CaseEvent happened)
        {
            _now = _now.AddHours(3);
            var counted = _clocks.Happened(_case, happened, Today, _act);
            Assert.True(counted.Succeeded, $"Version {_protocol.Version}: {string.Join(" ", counted.Refusals.Select(one => one.Words))}");
        }
    }
}
