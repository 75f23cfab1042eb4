using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Reviews.Notification.CorrectNotification;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Notification;

/// <summary>The host's clock starts on Monday 23 November 2026; the cases were notified on that day.</summary>
public sealed class CorrectNotificationTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-13"), Trait("Rule", "REV-20"), Trait("Rule", "REV-21")]
    public async Task The_dates_that_count_from_it_move_and_what_was_recorded_stays_readable()
    {
        var made = await host.CaseAtRapidReview(new DateOnly(2026, 11, 20));
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/notification/correct");

        await officer.Press("Put it right", [.. Date(23), ("Input.Why", "")]);
        Assert.Equal(["Say why the recorded day was wrong."], officer.Errors);
        Assert.Equal("23", officer.Page.QuerySelector("[name='Input.NotifiedOn.Day']")?.GetAttribute("value"));
        await officer.Press("Put it right", [.. Date(19), ("Input.Why", "The portal shows another day")]);
        Assert.Equal(["The day must be after the authority became aware, and not in the future."], officer.Errors);
        await officer.Press("Put it right", [.. Date(23), ("Input.Why", "The portal shows another day")]);

        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains("put the day of the notification right, from 20 November 2026 to 23 November 2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Why: The portal shows another day", officer.Text, StringComparison.Ordinal);
        var header = officer.Page.QuerySelector(".moj-identity-bar")?.TextContent ?? "";
        Assert.Contains("Monday 14 December 2026", header, StringComparison.Ordinal);
        Assert.Contains("The first date was Friday 11 December 2026.", header, StringComparison.Ordinal);
        Assert.Contains("from the notification on Monday 23 November 2026", header, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/notification");
        Assert.Contains("23 November 2026", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-13"), Trait("Rule", "REV-46")]
    public async Task Signatures_to_a_sheet_that_says_the_wrong_day_are_void_and_who_signed_is_told()
    {
        var made = await host.CaseAtSigning();
        var day = (await host.SheetOf(made)).Body.Parts.Single(part => part.Key == "notification").Blocks[0].Paragraphs[0];
        await host.Do(await host.Signing(made, Actors.IcbPartner), Actors.IcbPartner);
        await host.Do(await host.Signing(made, Actors.PolicePartner, "Not yet"), Actors.PolicePartner);
        var notified = await Notified(made);

        await host.Do(new CorrectNotification(made.Reference, notified.AddDays(1), "The portal shows the next day", host.Key()));

        var sheet = await host.SheetOf(made);
        Assert.Equal((SheetState.Drafting, false), (sheet.Sheet.State, sheet.Round.Stands));
        Assert.Equal("The day of the notification was put right.", sheet.VoidedBecause);
        Assert.Equal(2, sheet.Round.Signatures.Count);
        var told = await host.MailsWaiting("sheet-signatures-void", made.Reference);
        Assert.All(new[] { Actors.IcbPartner, Actors.PolicePartner }, signer => Assert.Contains(told, mail => mail.Contains($"{signer.Person}", StringComparison.Ordinal)));
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/home");
        Assert.Contains($"Write the decision sheet of {made.Reference} and send it for signing", officer.Text, StringComparison.Ordinal);

        await host.SendSheet(made);
        var again = (await host.SheetOf(made)).Body;
        Assert.NotEqual(day, again.Parts.Single(part => part.Key == "notification").Blocks[0].Paragraphs[0]);
        Assert.Single(SheetDifference.Between(sheet.Body, again));
    }

    [Fact, Trait("Rule", "PLT-13")]
    public async Task A_sheet_that_has_left_stays_as_it_was_sent()
    {
        var made = await host.CaseWithNationalPanel();

        await host.Do(new CorrectNotification(made.Reference, (await Notified(made)).AddDays(1), "The portal shows the next day", host.Key()));

        var sheet = await host.SheetOf(made);
        Assert.True(sheet.Round.Stands);
        Assert.True(sheet.Check.IsIntact);
        Assert.Equal(1, await host.Count($"select count(*) from reviews.review_case where id = '{made.Id}' and stage = '{nameof(CaseStage.WithNationalPanel)}'"));
    }

    private static (string, string)[] Date(int day) => [("Input.NotifiedOn.Day", $"{day}"), ("Input.NotifiedOn.Month", "11"), ("Input.NotifiedOn.Year", "2026")];

    private async Task<DateOnly> Notified(TestCase made)
    {
        await using var read = host.Database.CreateCommand("select notified_on from reviews.national_notification where case_id = $1");
        read.Parameters.Add(new() { Value = made.Id.Value });
        return (DateOnly)(await read.ExecuteScalarAsync() ?? throw new InvalidOperationException("Not notified."));
    }
}
