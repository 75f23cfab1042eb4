using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class TheWordDocument(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-45"), Trait("Rule", "PLT-51")]
    public async Task The_sheet_opens_in_libreoffice_with_all_it_says()
    {
        var made = await host.CaseCountersigned();
        var file = await host.Send(new ExportSheet(made.Reference, 1, SheetFile.Word), Actors.Coordinator);

        var text = await LibreOffice.TextOf(file.Value.Bytes);

        Assert.Contains($"Decision sheet {made.Reference}", text, StringComparison.Ordinal);
        Assert.Contains(CasesWithSheets.ToLearn, text, StringComparison.Ordinal);
        Assert.Contains("A local review", text, StringComparison.Ordinal);
        Assert.Contains("page 1 of", text, StringComparison.Ordinal);
        Assert.Contains(SheetText.InGroups((await host.SheetOf(made)).Round.Fingerprint)[..19], text, StringComparison.Ordinal);
    }
}
