using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Reviews.AgencyChecks.QualityAssuring;
using Partnership.Reviews.AgencyChecks.ReadingShared;
using Partnership.Reviews.AgencyChecks.SharingChecks;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class QualityAssuranceAndSharing(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-32")]
    public async Task A_form_sent_back_is_written_again_and_both_versions_stay_readable()
    {
        await host.SeatEverybody();
        var made = await host.CaseWithChecks();
        await host.SendCheckOf(made, Actors.BartsLead, "First account");
        await host.SendBackCheckOf(made, "barts-health", "Say what the midwife knew");

        var back = await host.Send(new CheckForAgency(made.Reference), Actors.BartsLead);
        Assert.Equal("Say what the midwife knew", back?.Comments);
        Assert.Equal("First account", back?.Written["history"].Words);
        Assert.Single(await host.MailsWaiting("check-sent-back", made.Reference));

        await host.SendCheckOf(made, Actors.BartsLead, "Second account");
        await host.AcceptCheckOf(made, "barts-health", version: 2);

        var first = await host.Send(new CheckForOfficer(made.Reference, "barts-health", 1), Actors.Coordinator);
        Assert.Equal("First account", first?.Content?["history"].Words);
        Assert.Equal("Say what the midwife knew", first?.Comments);
        var last = await host.Send(new CheckForOfficer(made.Reference, "barts-health", null), Actors.Coordinator);
        Assert.Equal("Second account", last?.Content?["history"].Words);
        Assert.Equal(2, last?.Check.AcceptedVersion?.Number);
    }

    [Fact, Trait("Rule", "REV-32")]
    public async Task A_version_that_was_not_read_is_not_judged_and_sending_back_needs_comments()
    {
        var made = await host.CaseWithChecks();
        await host.SendCheckOf(made, Actors.BartsLead);
        await host.SendBackCheckOf(made, "barts-health", "More, please");
        await host.SendCheckOf(made, Actors.BartsLead);

        Assert.Contains("version 2", Assert.Single((await Judge(made, 1, Verdict.Accept, "")).Refusals).Words, StringComparison.Ordinal);
        Assert.Equal("Comments", Assert.Single((await Judge(made, 2, Verdict.SendBack, "")).Refusals).Field);
        Assert.Equal("Verdict", Assert.Single((await Judge(made, 2, null, "")).Refusals).Field);
        Assert.Equal(CheckState.Submitted, (await host.ChecksOf(made, "barts-health"))[0].State);
    }

    [Fact, Trait("Rule", "REV-31")]
    public async Task An_agency_sees_only_its_own_form_until_it_is_accepted_and_the_others_are_shared()
    {
        await host.SeatEverybody();
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.SendCheckOf(made, Actors.BartsLead, "Of Barts");
        await host.SendCheckOf(made, Actors.HousingLead, "Of Housing");
        await host.AcceptCheckOf(made, "barts-health");
        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.HousingLead));

        await host.ShareChecksOf(made);
        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.HousingLead));
        Assert.Single(await host.MailsWaiting("checks-shared", made.Reference));

        await host.AcceptCheckOf(made, "housing");
        var read = await host.Send(new SharedChecks(made.Reference), Actors.HousingLead);
        Assert.StartsWith("Barts Health", Assert.Single(read ?? []).Agency, StringComparison.Ordinal);
        Assert.Contains(await host.StoryOf(made), line => line.StartsWith("read the shared check form of Barts Health", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-90")]
    public async Task Other_cases_agencies_that_sent_nothing_and_the_conflicted_read_nothing()
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        var other = await host.CaseWithChecks("housing");
        await host.SendCheckOf(made, Actors.BartsLead);
        await host.AcceptCheckOf(made, "barts-health");
        await host.ShareChecksOf(made);

        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.HousingLead));
        Assert.Null(await host.Send(new CheckForAgency(other.Reference), Actors.BartsLead));
        Assert.Null(await host.Send(new CheckForOfficer(made.Reference, "barts-health", null), Actors.BartsLead));
        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.Apprentice));
        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.Administrator));

        Assert.NotNull(await host.Send(new CheckForAgency(made.Reference), Actors.BartsLead));
        await host.CloseCaseTo(made, Actors.BartsLead);
        Assert.Null(await host.Send(new CheckForAgency(made.Reference), Actors.BartsLead));
        Assert.Null(await host.Send(new SharedChecks(made.Reference), Actors.BartsLead));
        Assert.DoesNotContain(await host.Send(new MyAgencysChecks(), Actors.BartsLead), row => row.Reference == made.Reference);
    }

    [Fact, Trait("Rule", "REV-34")]
    public async Task A_missing_form_holds_nothing_up_and_is_named()
    {
        var made = await host.CaseWithChecks("barts-health", "housing", "police");
        await host.SendCheckOf(made, Actors.BartsLead);
        await host.AcceptCheckOf(made, "barts-health");

        await host.ShareChecksOf(made);

        var checks = await host.Send(new ChecksOfCase(made.Id), Actors.Coordinator);
        Assert.StartsWith("Barts Health", Assert.Single(checks.Shared).Name, StringComparison.Ordinal);
        Assert.Equal(["housing", "police"], checks.Missing.Select(one => one.Check.Agency).Order());
        Assert.Contains(await host.StoryOf(made), line => line.Contains("; missing: ", StringComparison.Ordinal) && line.Contains("Metropolitan Police", StringComparison.Ordinal));
        Assert.Equal(2, await host.Count($"select count(*) from reviews.share where case_id = '{made.Id}'"));
    }

    [Fact, Trait("Rule", "HRD-24")]
    public async Task A_form_that_comes_after_the_others_were_shared_is_an_addendum()
    {
        var made = await host.CaseWithChecks("barts-health", "housing");
        await host.SendCheckOf(made, Actors.BartsLead);
        await host.AcceptCheckOf(made, "barts-health");
        await host.ShareChecksOf(made);
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.SendThatNothingIsHeld(made, Actors.HousingLead);
        await host.AcceptCheckOf(made, "housing");
        await host.ShareChecksOf(made);

        Assert.False((await host.ChecksOf(made, "barts-health"))[0].IsAddendum);
        Assert.True((await host.ChecksOf(made, "housing"))[0].IsAddendum);
        Assert.Contains(await host.StoryOf(made), line => line.EndsWith("as an addendum to what was shared before", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "REV-34")]
    public async Task Sharing_nothing_is_refused()
    {
        var made = await host.CaseWithChecks();

        var refused = await host.Send(new ShareChecks(made.Reference, new("To learn", "Public task"), host.Key()), Actors.Coordinator);

        Assert.Contains("nothing to share", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
    }

    private Task<Kernel.Acts.Outcome> Judge(TestCase made, int version, Verdict? verdict, string comments) =>
        host.Send(new JudgeCheck(made.Reference, "barts-health", version, verdict, new(comments)), Actors.Coordinator);
}
