using Partnership.Kernel.Time;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Reviews.DecisionSheets.SendingForSigning;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class AMissingCheck(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-34"), Trait("Rule", "REV-45")]
    public async Task A_sheet_is_not_sent_while_it_does_not_explain_whose_check_is_missing()
    {
        var made = await host.CaseWithSheetWritten();
        var due = WorkingCalendar.England.Add(London.Today(host.Clock), 5);
        await host.Do(new ChooseAgencies(made.Reference, ["housing"], due, new(CheckBuilder.About), new("To find out what each agency knew", "Public task"), host.Key()));

        var refused = await host.Send(new SendForSigning(made.Reference, 1, new("So that the partners can decide", "Public task"), host.Key()), Actors.Coordinator);
        Assert.Equal(["The check of Housing is missing. Explain why in the sheet."], refused.Refusals.Select(one => one.Words));
        Assert.Null(await host.Send(new ReadSheet(made.Reference), Actors.Coordinator));

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/decision/send");
        Assert.Contains("The check of Housing is missing. Explain why in the sheet.", officer.Text, StringComparison.Ordinal);
        Assert.Empty(officer.Page.QuerySelectorAll("main form"));
        await officer.Open($"/cases/{made.Reference}/decision/write");
        Assert.Contains("Why is the check of Housing missing?", officer.Text, StringComparison.Ordinal);
        await officer.Press("Save and look at it before sending", ("Input.Omissions[housing]", "The tenancy records were moved that week."));
        await officer.Press("Send for signing", ("Input.Purpose", "So that the partners can decide"), ("Input.LawfulBasis", "Public task"));

        Assert.Equal($"/cases/{made.Reference}/decision", officer.Address);
        var text = SheetText.Of((await host.SheetOf(made)).Body);
        Assert.Contains("Agency: Housing\n  Check: Missing", text, StringComparison.Ordinal);
        Assert.Contains("## Why the check of Housing is missing\n  The tenancy records were moved that week.", text, StringComparison.Ordinal);
    }
}
