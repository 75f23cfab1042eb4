using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

/// <summary>The sheet as a file: for Word, and as its page on paper.</summary>
public sealed class SheetFiles(TestHost host) : IClassFixture<TestHost>
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

    [Fact, Trait("Rule", "PLT-51"), Trait("Rule", "REV-91")]
    public async Task The_page_comes_as_a_pdf_without_what_is_to_be_pressed_and_that_it_was_taken_is_noted()
    {
        var made = await host.CaseCountersigned();
        var client = host.ClientOf(Actors.Coordinator);
        var page = await client.GetStringAsync(new Uri($"/cases/{made.Reference}/decision", UriKind.Relative));
        Assert.Contains("href=\"?as=pdf\"", page, StringComparison.Ordinal);

        using var answer = await client.GetAsync(new Uri($"/cases/{made.Reference}/decision?as=pdf", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{made.Reference}.pdf", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var text = await LibreOffice.TextOfPdf(await answer.Content.ReadAsByteArrayAsync());

        Assert.Contains(CasesWithSheets.ToLearn, text, StringComparison.Ordinal);
        Assert.Contains(made.Reference, text, StringComparison.Ordinal);
        Assert.Contains("page 1 of", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Download", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign out", text, StringComparison.Ordinal);
        Assert.Contains("took the decision sheet as a PDF", await client.GetStringAsync(new Uri($"/cases/{made.Reference}/looked", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-51"), Trait("Rule", "PLT-04")]
    public async Task Who_may_not_see_the_page_gets_no_pdf_of_it()
    {
        var made = await host.CaseCountersigned();
        using var answer = await host.ClientOf(Actors.YoungScrutineer).GetAsync(new Uri($"/cases/{made.Reference}/decision?as=pdf", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, Trait("Rule", "PLT-51"), Trait("Rule", "REV-91")]
    [InlineData("cases/{0}/panel/pack", "Panel’s pack", "The criteria before the panel", "took the panel’s pack as a Word document")]
    [InlineData("cases/{0}/notification/data-sheet", "Data sheet", "Do not send this document by mail", "took the data sheet as a Word document")]
    [InlineData("checks/{0}/shared", "What the agencies wrote", "Shared on", "took the shared agency checks as a Word document")]
    public async Task Pages_that_people_work_with_come_as_word_documents_too(string page, string title, string words, string noted)
    {
        var made = page.StartsWith("checks", StringComparison.Ordinal) ? await host.CaseWithSharedChecks() : await host.CaseCountersigned();
        var client = host.ClientOf(Actors.Coordinator);
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, "/" + page, made.Reference);
        var shown = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(shown.IsSuccessStatusCode, $"{path}: {shown.StatusCode}");
        Assert.Contains("?as=word", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var answer = await client.GetAsync(new Uri(path + "?as=word", UriKind.Relative));
        Assert.Equal($"{made.Reference}.docx", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var text = await LibreOffice.TextOf(await answer.Content.ReadAsByteArrayAsync());

        Assert.Contains($"{title} {made.Reference}", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("page 1 of", text, StringComparison.Ordinal);
        Assert.Contains(noted, await client.GetStringAsync(new Uri($"/cases/{made.Reference}/looked", UriKind.Relative)), StringComparison.Ordinal);
    }
}
