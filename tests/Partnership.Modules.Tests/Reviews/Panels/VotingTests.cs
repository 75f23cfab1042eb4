using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Audit;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.BreakTheTie;
using Partnership.Reviews.Panels.CastAVote;
using Partnership.Reviews.Panels.CloseTheVote;
using Partnership.Reviews.Panels.DecideOnConflict;
using Partnership.Reviews.Panels.DeclareInterest;
using Partnership.Reviews.Panels.HoldMeeting;
using Partnership.Reviews.Panels.NameASubstitute;
using Partnership.Reviews.Panels.PutToTheVote;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class VotingTests(TestHost host) : IClassFixture<TestHost>
{
    private static Actor Chair => CasesWithPanels.Chair;

    [Fact, Trait("Rule", "REV-44")]
    public async Task A_majority_carries_the_recommendation_dissent_stands_word_for_word_and_others_are_told()
    {
        var about = await host.CaseWithPanelDecided();
        var record = await host.RecordOf(about);
        Assert.Equal(PanelState.Closed, record.Panel.State);
        Assert.Equal((3, 1), (record.Decision!.Motion.VotesFor, record.Decision.Motion.VotesAgainst));
        var dissent = Assert.Single(record.Decision.Dissent);
        Assert.Equal((Actors.DesignatedDoctor.Name, "Designated Doctor votes Against"), (dissent.Member.Name, dissent.Reason));
        await using var read = host.Database.CreateCommand("select count(*) from platform.outbox where kind = 'Reviews.PanelDecided' and aggregate = $1");
        read.Parameters.Add(new() { Value = $"case:{about.Id}" });
        Assert.Equal(1L, await read.ExecuteScalarAsync());
    }

    [Fact, Trait("Rule", "REV-44")]
    public async Task Nobody_learns_how_it_stands_before_the_chair_closes_the_voting()
    {
        var about = await host.CaseWithVotingOpen();
        await host.Vote(about, Actors.DesignatedNurse, Choice.Against);
        var motion = Assert.Single((await host.RecordOf(about, Chair)).Motions);
        Assert.Empty(motion.Votes);
        Assert.Null(motion.Motion.VotesAgainst);
        var trail = await host.With<AuditReading, IReadOnlyList<AuditEntry>>(Chair, one => one.Of(AuditStream.Case(about.Id)));
        Assert.All(trail, entry => Assert.DoesNotContain("Against", entry.Body.Sentence, StringComparison.OrdinalIgnoreCase));
        Assert.True((await host.Send(new CloseTheVote(about.Reference, 1), Actors.DesignatedNurse)).IsNotFound);
        Assert.True((await host.Send(new CloseTheVote(about.Reference, 1), Actors.Coordinator)).IsNotFound);
    }

    [Fact, Trait("Rule", "REV-44"), Trait("Rule", "HRD-21")]
    public async Task A_member_has_one_vote_even_with_two_windows_open()
    {
        var about = await host.CaseWithVotingOpen();
        var twice = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => host.Send(new CastAVote(about.Reference, 1, i % 2 == 0 ? Choice.For : Choice.Against, "My reason", host.Key()), Actors.DesignatedNurse)));
        Assert.Single(twice, one => one.Succeeded);
        Assert.All(twice.Where(one => !one.Succeeded), one => Assert.Contains("A vote can’t be changed.", one.Refusals[0].Words));
        Assert.Single((await host.PanelOf(about)).OpenMotion!.Votes);
    }

    [Fact, Trait("Rule", "REV-44"), Trait("Rule", "REV-40")]
    public async Task Those_without_a_vote_the_absent_and_the_conflicted_are_refused_in_words()
    {
        var about = await host.CaseWithVotingOpen();
        async Task<string> Words(Actor actor) => (await host.Send(new CastAVote(about.Reference, 1, Choice.For, "Why not", host.Key()), actor)).Refusals[0].Words;
        Assert.Contains("without a vote", await Words(Actors.Coordinator));
        await host.Do(new RecordAttendance(about.Reference, [.. Present(Chair, Actors.DesignatedNurse, Actors.DetectiveSuperintendent)]));
        Assert.Contains("not recorded as present", await Words(Actors.DesignatedDoctor));
        await host.Do(new DeclareInterest(about.Reference, Interest.Real, "I treated a member of the family", host.Key()), Actors.DesignatedNurse);
        Assert.True((await host.Send(new CastAVote(about.Reference, 1, Choice.For, "Why not", host.Key()), Actors.DesignatedNurse)).IsNotFound);
    }

    [Fact, Trait("Rule", "HRD-20"), Trait("Rule", "BYD-10"), Trait("Rule", "REV-40")]
    public async Task A_conflict_found_mid_panel_voids_the_vote_and_closes_the_papers_at_once_until_the_chair_lets_them_stay()
    {
        var about = await host.CaseWithVotingOpen();
        await host.Vote(about, Actors.DesignatedNurse, Choice.For);
        Assert.NotNull(await host.Send(new PanelOfCase(about.Id, "read the panel’s record"), Actors.DesignatedNurse));
        await host.Do(new DeclareInterest(about.Reference, Interest.Perceived, "A cousin works at the school", host.Key()), Actors.DesignatedNurse);

        Assert.Null(await host.Send(new PanelOfCase(about.Id, "read the panel’s record"), Actors.DesignatedNurse));
        Assert.Empty((await host.PanelOf(about)).OpenMotion!.ValidVotes);

        Assert.True((await host.Send(new DecideOnConflict(about.Reference, Person(Actors.DesignatedNurse), Ruling.MayStay, "Only perceived", host.Key()), Actors.Coordinator)).IsNotFound);
        await host.Do(new DecideOnConflict(about.Reference, Person(Actors.DesignatedNurse), Ruling.MayStay, "The cousin has no part in the case", host.Key()), Chair);
        Assert.NotNull(await host.Send(new PanelOfCase(about.Id, "read the panel’s record"), Actors.DesignatedNurse));
        await host.Vote(about, Actors.DesignatedNurse, Choice.Against);
    }

    [Fact, Trait("Rule", "HRD-20")]
    public async Task A_conflict_found_after_the_decision_leaves_it_standing_and_flags_the_vote()
    {
        var about = await host.CaseWithPanelDecided();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Do(new DeclareInterest(about.Reference, Interest.Real, "I found out today", host.Key()), Actors.DesignatedNurse);
        var record = await host.RecordOf(about);
        Assert.Equal(3, record.Decision!.Motion.VotesFor);
        Assert.Equal([Actors.DesignatedNurse.Name], record.Decision.Votes.Where(vote => vote.ConflictFoundLater).Select(vote => vote.Member.Name));
    }

    [Fact, Trait("Rule", "REV-44")]
    public async Task Without_one_from_each_statutory_partner_there_is_no_quorum()
    {
        var about = await host.CaseWithVotingOpen();
        await host.Do(new RecordAttendance(about.Reference, [.. Present(Chair, Actors.DesignatedNurse, Actors.DesignatedDoctor)]));
        await host.Vote(about, Chair, Choice.For);
        var refused = await host.Send(new CloseTheVote(about.Reference, 1), Chair);
        Assert.Contains("There is no quorum: Metropolitan Police", Assert.Single(refused.Refusals).Words);
    }

    [Fact, Trait("Rule", "REV-44")]
    public async Task A_tie_goes_to_the_chair_and_is_recorded_as_one()
    {
        var about = await host.CaseWithVotingOpen(Recommendation.Neither);
        foreach (var voter in CasesWithPanels.Voters) await host.Vote(about, voter, voter.Agency == "icb" ? Choice.Against : Choice.For);
        await host.Do(new CloseTheVote(about.Reference, 1), Chair);
        Assert.Equal(MotionState.Tied, (await host.PanelOf(about)).OpenMotion!.State);
        Assert.True((await host.Send(new BreakTheTie(about.Reference, Choice.For, "Mine"), Actors.DesignatedNurse)).IsNotFound);
        await host.Do(new BreakTheTie(about.Reference, Choice.For, "The audit covers it"), Chair);
        var decision = (await host.RecordOf(about)).Decision!;
        Assert.Equal((2, 2, Choice.For, "The audit covers it"), (decision.Motion.VotesFor, decision.Motion.VotesAgainst, decision.Motion.ChairsChoice, decision.ChairsReason));
    }

    [Fact, Trait("Rule", "REV-44"), Trait("Rule", "REV-90")]
    public async Task The_chair_breaks_a_tie_days_later_on_the_page_the_panel_met_on()
    {
        var about = await host.CaseWithVotingOpen(Recommendation.Neither);
        foreach (var voter in CasesWithPanels.Voters) await host.Vote(about, voter, voter.Agency == "icb" ? Choice.Against : Choice.For);
        await host.Do(new CloseTheVote(about.Reference, 1), Chair);
        host.Clock.Advance(TimeSpan.FromDays(5));

        using var page = await new Visitor(host.ClientOf(Chair)).Open($"/cases/{about.Reference}/panel/vote/tie");
        await page.Press("Record the decision", ("Input.Choice", "For"), ("Input.Reason", "The audit covers it"));

        Assert.Empty(page.Errors);
        Assert.Equal(PanelState.Closed, (await host.PanelOf(about)).State);
    }

    [Fact, Trait("Rule", "REV-44")]
    public async Task A_lost_recommendation_makes_room_for_another()
    {
        var about = await host.CaseWithVotingOpen(Recommendation.NationalReview);
        foreach (var voter in CasesWithPanels.Voters) await host.Vote(about, voter, Choice.Against);
        await host.Do(new CloseTheVote(about.Reference, 1), Chair);
        await host.Do(new PutToTheVote(about.Reference, true, false, Recommendation.LocalReview, "Local learning", host.Key()), Chair);
        await host.Vote(about, Chair, Choice.For, motion: 2);
        await host.Do(new CloseTheVote(about.Reference, 2), Chair);
        Assert.Equal(Recommendation.LocalReview, (await host.PanelOf(about)).Decision!.Recommendation);
    }

    [Fact, Trait("Rule", "REV-40")]
    public async Task Where_the_chair_has_the_conflict_the_substitute_in_the_chairs_seat_decides()
    {
        var standIn = Actors.Person("panel-member", "Principal Officer, Quality Assurance", "local-authority", AccessRole.PanelMember);
        await host.Seat(standIn);
        var about = await host.CaseOnThePanelsDay();
        await host.Do(new DeclareInterest(about.Reference, Interest.Real, "I managed the social worker", host.Key()), Chair);
        Assert.Null((await host.PanelOf(about)).Chair);
        await host.Do(new NameASubstitute(about.Reference, Person(Chair), standIn.Person, "The chair withdraws", host.Key()));
        Assert.Equal(standIn.Person, (await host.PanelOf(about)).Chair?.Person);
        await host.Do(new DecideOnConflict(about.Reference, Person(Chair), Ruling.Withdraws, "A direct tie to the work", host.Key()), standIn);
        Assert.Equal(Ruling.Withdraws, Assert.Single((await host.RecordOf(about)).Conflicts).Member.Ruling);
    }

    [Fact, Trait("Rule", "REV-40")]
    public async Task A_local_review_is_not_recommended_while_the_seat_of_a_withdrawn_member_is_empty()
    {
        var about = await host.CaseAtPanelMeeting();
        await host.AnswerAllCriteria(about);
        await host.Do(new DeclareInterest(about.Reference, Interest.Real, "A tie to the family", host.Key()), Actors.DesignatedDoctor);
        Task<Outcome> Put(Recommendation what) => host.Send(new PutToTheVote(about.Reference, true, false, what, "Reasons", host.Key()), Actors.Coordinator);
        Assert.Contains($"Name a substitute for {Actors.DesignatedDoctor.Name} first", Assert.Single((await Put(Recommendation.LocalReview)).Refusals).Words);
        Assert.True((await Put(Recommendation.Neither)).Succeeded);
    }

    [Fact, Trait("Rule", "REV-43")]
    public async Task Nothing_is_put_to_the_vote_before_every_criterion_is_answered()
    {
        var about = await host.CaseAtPanelMeeting();
        var refused = await host.Send(new PutToTheVote(about.Reference, true, false, Recommendation.LocalReview, "Reasons", host.Key()), Actors.Coordinator);
        Assert.Contains(refused.Refusals, one => one.Words.Contains("not answered yet", StringComparison.Ordinal));
        Assert.Contains(refused.Refusals, one => one.Words.Contains("systemic learning", StringComparison.Ordinal));
        await host.AnswerAllCriteria(about);
        await host.Do(new PutToTheVote(about.Reference, true, false, Recommendation.Neither, "Criteria met, and yet no review: the audit covers it", host.Key()));
        var record = await host.RecordOf(about);
        Assert.True(record.Motions[0].Motion.LocalCriteriaMet);
        Assert.Equal(Recommendation.Neither, record.Motions[0].Motion.Recommendation);
        Assert.All(record.Criteria, one => Assert.Equal(("As the checks show.", "Coordinator"), (one.Why, one.AnsweredBy)));
    }

    private static PersonId Person(Actor actor) => actor.Person!.Value;
    private static IEnumerable<PersonId> Present(params Actor[] actors) => actors.Select(Person);
}
