using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Reviews.DecisionSheets.Revising;
using Partnership.Reviews.DecisionSheets.SendingForSigning;
using Partnership.Reviews.DecisionSheets.Writing;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class SigningTheSheet(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-45")]
    public async Task The_sheet_is_made_from_the_record_and_says_dissent_word_for_word()
    {
        var made = await host.CaseAtSigning();

        var text = SheetText.Of((await host.SheetOf(made)).Body);

        Assert.Contains("recommended: A local review", text, StringComparison.Ordinal);
        Assert.Contains("3 for, 1 against", text, StringComparison.Ordinal);
        Assert.Contains($"Reason: {Actors.DesignatedDoctor.Name} votes Against", text, StringComparison.Ordinal);
        Assert.Contains("Why: As the checks show.", text, StringComparison.Ordinal);
        Assert.Contains(CasesWithSheets.Discussed, text, StringComparison.Ordinal);
        var protocol = (await host.SheetOf(made)).Body.Parts.Take(4).Select(part => part.Key);
        Assert.Equal(["conversations", "themes", "learning", "recommendation"], protocol);
    }

    [Fact, Trait("Rule", "REV-45")]
    public async Task Facts_come_from_the_record_whatever_is_sent_with_the_narrative()
    {
        var made = await host.CaseWithSheetWritten();
        var narrative = CasesWithSheets.Narrative();
        var parts = narrative.Parts.ToDictionary(one => one.Key, one => one.Value);
        parts["recommendation"] = "No review at all";
        await host.Send(new SaveSheet(made.Reference, narrative with { Parts = parts }, 1, host.Key()), Actors.Coordinator);
        await host.SendSheet(made);

        var text = SheetText.Of((await host.SheetOf(made)).Body);
        Assert.DoesNotContain("No review at all", text, StringComparison.Ordinal);
        Assert.Contains("A local review", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-45")]
    public async Task Two_who_write_at_once_lose_nothing_and_the_later_one_is_told()
    {
        var made = await host.CaseWithSheetWritten();
        var form = host.Key();
        Assert.True((await host.Send(new SaveSheet(made.Reference, CasesWithSheets.Narrative("Mine"), 1, form), Actors.Coordinator)).Succeeded);

        var later = await host.Send(new SaveSheet(made.Reference, CasesWithSheets.Narrative("Theirs"), 1, host.Key()), Actors.BusinessManager);

        Assert.Equal(DecisionSheet.Conflict, Assert.Single(later.Refusals).Field);
        Assert.Contains(Actors.Coordinator.Name, later.Refusals[0].Words, StringComparison.Ordinal);
        Assert.True((await host.Send(new SaveSheet(made.Reference, CasesWithSheets.Narrative("Mine, more"), 1, form), Actors.Coordinator)).Succeeded);
        Assert.Equal("Mine, more", (await host.Send(new SheetForWriting(made.Reference), Actors.BusinessManager))?.Narrative.Part("conversations"));
    }

    [Fact, Trait("Rule", "REV-45")]
    public async Task A_sheet_with_an_empty_part_or_changed_since_it_was_looked_at_is_not_sent()
    {
        var made = await host.CaseWithSheetWritten();
        Assert.Contains("changed", (await Send(made, draft: 7)).Refusals[0].Words, StringComparison.Ordinal);
        await host.WriteSheet(made, discussed: " ");
        Assert.Contains("What the panel discussed", (await Send(made, draft: 2)).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Null(await host.Send(new ReadSheet(made.Reference), Actors.Coordinator));
    }

    [Fact, Trait("Rule", "REV-46"), Trait("Rule", "REV-26")]
    public async Task Three_partners_agree_the_chair_countersigns_and_the_case_is_ready_to_send()
    {
        var made = await host.CaseAtSigning();
        foreach (var partner in CasesWithSheets.Partners) Assert.Single(await host.MailsWaiting("sheet-to-sign", made.Reference), mail => mail.Contains(partner.Person.ToString() ?? "", StringComparison.Ordinal));
        Assert.Equal(1, await host.Count($"select count(*) from reviews.share where case_id = '{made.Id}' and what = 'Decision sheet for signing'"));

        foreach (var partner in CasesWithSheets.Partners) await host.Do(await host.Signing(made, partner), partner);
        Assert.Equal(SheetState.AllAgreed, (await host.SheetOf(made)).Sheet.State);
        Assert.Single(await host.MailsWaiting("sheet-to-countersign", made.Reference));
        await host.Do(await host.Countersigning(made), Actors.LocalAuthorityPartner);

        Assert.Equal(SheetState.Countersigned, (await host.SheetOf(made)).Sheet.State);
        Assert.Equal(1, await host.Count($"select count(*) from reviews.review_case where id = '{made.Id}' and stage = 'ReadyToSend'"));
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task The_last_two_who_sign_at_the_same_moment_both_count()
    {
        var made = await host.CaseAtSigning();
        await host.Do(await host.Signing(made, Actors.LocalAuthorityPartner), Actors.LocalAuthorityPartner);
        var (icb, police) = (await host.Signing(made, Actors.IcbPartner), await host.Signing(made, Actors.PolicePartner));

        var both = await Task.WhenAll(host.Send(icb, Actors.IcbPartner), host.Send(police, Actors.PolicePartner));

        Assert.All(both, one => Assert.True(one.Succeeded));
        Assert.Equal(SheetState.AllAgreed, (await host.SheetOf(made)).Sheet.State);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task A_role_signs_once_even_when_it_signs_twice_at_the_same_moment()
    {
        var made = await host.CaseAtSigning();
        var signing = await host.Signing(made, Actors.IcbPartner);

        var both = await Task.WhenAll(host.Send(signing, Actors.IcbPartner), host.Send(signing, Actors.IcbPartner));

        Assert.Contains("signed", Assert.Single(both, one => !one.Succeeded).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Single((await host.SheetOf(made)).Round.Signatures);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task Nobody_signs_in_a_role_they_do_not_hold_or_without_a_fresh_proof()
    {
        var made = await host.CaseAtSigning();
        var police = await host.Signing(made, Actors.PolicePartner);

        Assert.Contains("nor the recorded deputy", (await host.Send(police, Actors.IcbPartner)).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("10 minutes", (await host.Send(police with { Proved = false }, Actors.PolicePartner)).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Empty((await host.SheetOf(made)).Round.Signatures);
    }

    [Fact, Trait("Rule", "HRD-22"), Trait("Rule", "REV-46")]
    public async Task An_edit_after_a_signature_voids_it_tells_who_signed_and_shows_them_what_changed()
    {
        var made = await host.CaseAtSigning();
        var stale = await host.Signing(made, Actors.PolicePartner);
        await host.Do(await host.Signing(made, Actors.IcbPartner), Actors.IcbPartner);

        await host.Do(new ReviseSheet(made.Reference, "A date was wrong", host.Key()));
        Assert.Contains(Actors.IcbPartner.Person.ToString() ?? "", Assert.Single(await host.MailsWaiting("sheet-signatures-void", made.Reference)), StringComparison.Ordinal);
        Assert.False((await host.Send(stale, Actors.PolicePartner)).Succeeded);
        await host.WriteSheet(made, CasesWithSheets.Discussed.Replace("move", "hospital visit", StringComparison.Ordinal));
        await host.SendSheet(made);

        var refused = await host.Send(stale, Actors.PolicePartner);
        Assert.Contains("changed since you opened", refused.Refusals[0].Words, StringComparison.Ordinal);
        var seen = await host.Send(new ReadSheet(made.Reference), Actors.IcbPartner);
        Assert.Empty(seen?.Round.Signatures ?? []);
        var change = Assert.Single(SheetDifference.Between(seen?.Seen ?? throw new InvalidOperationException("The signed version is gone."), seen.Body));
        Assert.Contains(new Piece(PieceKind.Removed, "move."), change.Pieces);
        Assert.Contains(new Piece(PieceKind.Added, "hospital visit."), change.Pieces);
        Assert.Null((await host.Send(new ReadSheet(made.Reference), Actors.PolicePartner))?.Seen);
        Assert.Single((await host.SheetOf(made, round: 1)).Round.Signatures);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task A_disagreement_leads_to_a_meeting_a_changed_sheet_and_a_new_round()
    {
        var made = await host.CaseAtSigning();
        Assert.Equal("Reasons", Assert.Single((await host.Send(await host.Signing(made, Actors.PolicePartner, disagrees: ""), Actors.PolicePartner)).Refusals).Field);
        await host.Do(await host.Signing(made, Actors.PolicePartner, "The timeline is incomplete"), Actors.PolicePartner);
        Assert.Equal(SheetState.Disagreed, (await host.SheetOf(made)).Sheet.State);
        Assert.Contains("Record the meeting", (await host.Send(new ReviseSheet(made.Reference, "Timeline", host.Key()), Actors.Coordinator)).Refusals[0].Words, StringComparison.Ordinal);

        await host.Do(new RecordMeeting(made.Reference, Today, "The timeline will be completed.", true, host.Key()));
        await host.Do(new ReviseSheet(made.Reference, "Timeline", host.Key()));
        await host.WriteSheet(made, "With the whole timeline");
        await host.SendSheet(made);
        foreach (var partner in CasesWithSheets.Partners) await host.Do(await host.Signing(made, partner), partner);

        Assert.Equal((SheetState.AllAgreed, 2), ((await host.SheetOf(made)).Sheet.State, (await host.SheetOf(made)).Round.Number));
        Assert.Equal("The timeline is incomplete", (await host.SheetOf(made, round: 1)).Signers.Single(row => row.Reasons is not null).Reasons);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task A_deadlock_goes_to_the_chair_who_says_why_the_sheet_stands()
    {
        var made = await host.CaseAtSigning();
        await host.Do(await host.Signing(made, Actors.PolicePartner, "A national review is needed"), Actors.PolicePartner);
        await host.Do(new RecordMeeting(made.Reference, Today, "No agreement.", false, host.Key()));

        Assert.Equal("Reasons", Assert.Single((await host.Send(await host.Countersigning(made), Actors.LocalAuthorityPartner)).Refusals).Field);
        await host.Do(await host.Countersigning(made, "The criteria are local ones"), Actors.LocalAuthorityPartner);

        Assert.Equal(SheetState.Countersigned, (await host.SheetOf(made)).Sheet.State);
        Assert.Equal("The criteria are local ones", (await host.SheetOf(made)).Signers.Single(row => row.IsChair).Reasons);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task A_chair_who_disagreed_hands_over()
    {
        var made = await host.CaseAtSigning();
        await host.Do(await host.Signing(made, Actors.LocalAuthorityPartner, "Not for us"), Actors.LocalAuthorityPartner);
        await host.Do(new RecordMeeting(made.Reference, Today, "No agreement.", false, host.Key()));

        var refused = await host.Send(await host.Countersigning(made, "It stands"), Actors.LocalAuthorityPartner);

        Assert.Contains("party to the disagreement", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
    }

    private DateOnly Today => London.Today(host.Clock);

    private Task<Outcome> Send(TestCase made, int draft) =>
        host.Send(new SendForSigning(made.Reference, draft, new("So that the partners can decide", "Public task"), host.Key()), Actors.Coordinator);
}
