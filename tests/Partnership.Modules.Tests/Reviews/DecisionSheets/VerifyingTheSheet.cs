using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Verifying;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class VerifyingTheSheet(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-47")]
    public async Task A_signature_binds_the_text_the_person_the_role_and_the_time()
    {
        var made = await host.CaseCountersigned();
        var sheet = await host.SheetOf(made);

        Assert.True(sheet.Check.IsIntact);
        Assert.Equal(4, sheet.Round.Signatures.Count);
        Assert.All(sheet.Round.Signatures, one => Assert.Equal(SheetText.Fingerprint(sheet.Body), one.Fingerprint));
        Assert.Contains(await host.StoryOf(made), line => line.StartsWith("signed the decision sheet as", StringComparison.Ordinal) && line.Contains(sheet.Round.Fingerprint, StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "REV-47"), Trait("Rule", "TRU-10")]
    [InlineData("update reviews.decision_sheet_round set body = set_byte(body, octet_length(body) / 2, get_byte(body, octet_length(body) / 2) # 1) where id = $1")]
    [InlineData("update reviews.decision_sheet_round set fingerprint = md5('a') || md5('b') where id = $1")]
    [InlineData("update reviews.decision_sheet_signature set agrees = not agrees, reasons = coalesce(reasons, '\\x00') where fingerprint = (select fingerprint from reviews.decision_sheet_round where id = $1) and role = 'dsp-icb'")]
    [InlineData("update reviews.decision_sheet_signature set name = name || '.' where fingerprint = (select fingerprint from reviews.decision_sheet_round where id = $1) and role = 'dsp-icb'")]
    [InlineData("update reviews.decision_sheet_signature set signed_at = signed_at + interval '1 microsecond' where fingerprint = (select fingerprint from reviews.decision_sheet_round where id = $1) and role = 'executive-chair'")]
    public async Task A_sheet_or_a_signature_that_was_tampered_with_shows_and_does_not_verify(string tampering)
    {
        var made = await host.CaseCountersigned();
        var fingerprint = (await host.SheetOf(made)).Round.Fingerprint;
        Assert.Equal(Verdict.Valid, await Verify(made.Reference, fingerprint));

        Assert.Equal(1, await host.Break(tampering, (await host.SheetOf(made)).Round.Id));

        var sheet = await host.SheetOf(made);
        Assert.NotEmpty(sheet.Check.Findings);
        Assert.Equal(Verdict.NotValid, await Verify(made.Reference, fingerprint));
        var page = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/decision");
        Assert.Contains("not as it was signed", page.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "BYD-11"), Trait("Rule", "REV-47")]
    public async Task Anybody_who_holds_a_sheet_can_check_it_and_learns_nothing_else()
    {
        var made = await host.CaseCountersigned();
        var unsigned = await host.CaseAtSigning();
        var fingerprint = (await host.SheetOf(made)).Round.Fingerprint;
        using var visitor = new Visitor(host.ClientOf(null));

        await visitor.Open("/verify-sheet");
        await visitor.Press("Check", ("Input.Reference", made.Reference.ToLowerInvariant()), ("Input.Fingerprint", SheetText.InGroups(fingerprint)));
        Assert.Contains("It holds", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(CasesWithSheets.Discussed, visitor.Text, StringComparison.Ordinal);

        await visitor.Press("Check", ("Input.Reference", unsigned.Reference), ("Input.Fingerprint", (await host.SheetOf(unsigned)).Round.Fingerprint));
        var notSigned = visitor.Page.QuerySelector(".govuk-notification-banner")?.TextContent;
        await visitor.Press("Check", ("Input.Reference", "TH-2026-9999"), ("Input.Fingerprint", fingerprint));
        Assert.Contains("It does not hold", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(notSigned, visitor.Page.QuerySelector(".govuk-notification-banner")?.TextContent);

        await visitor.Press("Check", ("Input.Reference", made.Reference), ("Input.Fingerprint", "abc"));
        Assert.Contains("whole fingerprint", Assert.Single(visitor.Errors), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-47")]
    public void What_people_write_can_not_pass_for_a_heading_and_every_field_counts()
    {
        var sheet = new SheetBody("TH-2026-0042", 1, "A partnership", [new("learning", "Learning", true, [SheetBlock.Of("# Recommendation (from the record)")])]);

        Assert.Contains("\n  # Recommendation (from the record)\n", SheetText.Of(sheet), StringComparison.Ordinal);
        Assert.NotEqual(SheetText.Fingerprint(sheet), SheetText.Fingerprint(sheet with { Round = 2 }));
        Assert.NotEqual(SheetText.Fingerprint(sheet), SheetText.Fingerprint(sheet with { Reference = "TH-2026-0043" }));
        Assert.Equal(SheetText.Fingerprint(sheet), SheetText.Read(SheetText.InGroups(SheetText.Fingerprint(sheet)).ToUpperInvariant()));
    }

    private Task<Verdict> Verify(string reference, string fingerprint) => host.Send(new VerifyFingerprint(reference, fingerprint), Actor.Public);
}
