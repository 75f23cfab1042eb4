using System.Net;
using System.Text;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Reviews.Referrals;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Content;
using Partnership.Testing;
using Partnership.Testing.Files;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Files;

/// <summary>Files from the form to the case and out again, as visitors and officers meet them. There is no scanner.</summary>
public sealed class FilesOfACase(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-07")]
    public async Task A_family_adds_files_one_after_another_and_they_go_to_the_case_with_the_referral()
    {
        var parent = await host.AtCheckOfFamily();
        await parent.Open("/refer/family/files?return=check");
        await parent.Press("Upload this file", ("letter “one”.pdf", SampleFiles.Pdf()));
        Assert.Contains("1 file added", parent.Text, StringComparison.Ordinal);
        await parent.Press("Upload this file", ("photo.jpg", SampleFiles.Jpeg()));
        await parent.Press("Upload this file", ("wrong.png", SampleFiles.Png()));
        await parent.Press("Remove wrong.png");
        Assert.Contains("2 files added", parent.Text, StringComparison.Ordinal);
        await parent.Press("Continue");
        Assert.Equal("/refer/family/check", parent.Address);
        Assert.Contains("photo.jpg", parent.Text, StringComparison.Ordinal);

        await parent.Press("Send");
        var (reference, code) = (parent.Reference(), parent.Code());
        var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{reference}/files");
        Assert.Contains("letter “one”.pdf", officer.Text, StringComparison.Ordinal);
        Assert.Contains("With the referral", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Not scanned", officer.Text, StringComparison.Ordinal);

        await parent.Open("/follow-up");
        await parent.Press("Continue", ("Code", code));
        Assert.Contains("photo.jpg", parent.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRU-12")]
    public async Task Fields_without_bound_are_refused_before_they_fill_the_memory()
    {
        var nurse = await host.AtTasksOfProfessional();
        await nurse.Open("/refer/professional/files");
        var much = new string('x', 2 << 20);

        await nurse.Press("Upload this file", ("notes.pdf", SampleFiles.Pdf()), ("A", much), ("B", much), ("C", much));

        Assert.Contains("more in this form than it can take", Assert.Single(nurse.Errors), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-07")]
    public async Task What_is_wrong_with_a_file_is_said_next_to_its_field_and_the_others_stay()
    {
        var nurse = await host.AtTasksOfProfessional();
        await nurse.Open("/refer/professional/files");
        await nurse.Press("Upload this file", ("notes.docx", SampleFiles.Docx()));
        foreach (var (name, bytes, words) in new (string, byte[], string)[]
        {
            ("virus.pdf.exe", [1, 2, 3], "can’t be taken"), ("empty.pdf", [], "empty"), ("notes.pdf", SampleFiles.Png(), "it is a PNG picture"),
            ("large.pdf", [.. "%PDF-"u8, .. new byte[20 << 20]], "larger than 20 MB"), ("macro.docx", SampleFiles.Docx(("word/vbaProject.bin", "x")), "macros"),
        })
        {
            await nurse.Press("Upload this file", (name, bytes));
            Assert.Equal(HttpStatusCode.OK, nurse.Status);
            Assert.Contains(words, Assert.Single(nurse.Errors), StringComparison.Ordinal);
            Assert.Contains(words, nurse.Page.QuerySelector("#Upload-error")?.TextContent ?? "", StringComparison.Ordinal);
            Assert.Contains("1 file added", nurse.Text, StringComparison.Ordinal);
        }
        await nurse.Press("Upload this file");
        Assert.Contains("Choose a file", Assert.Single(nurse.Errors), StringComparison.Ordinal);
        await nurse.Press("Save and continue");
        Assert.Equal("/refer/professional/tasks", nurse.Address);
    }

    [Fact, Trait("Rule", "REV-02"), Trait("Rule", "REV-07")]
    public async Task Leaving_the_form_takes_its_files_away()
    {
        var parent = await host.AtCheckOfFamily();
        await parent.Open("/refer/family/files");
        var before = await Files();
        await parent.Press("Upload this file", ("letter.pdf", SampleFiles.Pdf()));
        Assert.Equal(before + 1, await Files());
        await parent.Press("Emergency: Exit this page");
        Assert.Equal(before, await Files());
    }

    [Fact, Trait("Rule", "REV-07"), Trait("Rule", "PLT-50"), Trait("Rule", "REV-91")]
    public async Task An_officer_adds_a_file_and_downloads_it_after_a_warning_without_what_it_tells_of_its_maker()
    {
        var made = await host.ReferredCase();
        var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/files");
        Assert.Contains("No files yet", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Add files");
        await officer.Press("Upload");
        Assert.Equal("Choose a file", Assert.Single(officer.Errors));
        await officer.Press("Upload", ("<b>“بيان”.pdf", SampleFiles.Pdf()));
        Assert.Contains("File added", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Added by", officer.Text, StringComparison.Ordinal);

        await officer.Open($"/cases/{made.Reference}/files/1");
        Assert.Contains("Nobody has looked at this file for viruses", officer.Text, StringComparison.Ordinal);
        using var client = host.ClientOf(Actors.Coordinator);
        using var download = await Download(client, $"/cases/{made.Reference}/files/1");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("b“بيان”.pdf", download.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(["nosniff"], download.Headers.GetValues("X-Content-Type-Options"));
        Assert.DoesNotContain(SampleFiles.Maker, Encoding.Latin1.GetString(await download.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        using var original = await Download(client, $"/cases/{made.Reference}/files/1?as=it-came");
        Assert.Equal(SampleFiles.Pdf(), await original.Content.ReadAsByteArrayAsync());

        foreach (var (kind, number) in new[] { (FileKind.Docx, 2), (FileKind.Png, 3), (FileKind.Jpeg, 4) })
        {
            await (await officer.Open($"/cases/{made.Reference}/files/add")).Press("Upload", ($"one.{kind}", SampleFiles.Of(kind)));
            using var other = await Download(client, $"/cases/{made.Reference}/files/{number}");
            var left = new MemoryStream(await other.Content.ReadAsByteArrayAsync());
            Assert.True((await FileContent.Look(kind, left, CancellationToken.None)).Succeeded);
            Assert.Equal(-1, left.ToArray().AsSpan().IndexOf(Encoding.Latin1.GetBytes(SampleFiles.Maker)));
        }

        await officer.Open($"/cases/{made.Reference}/looked");
        Assert.Contains("downloaded file 1", officer.Text, StringComparison.Ordinal);
        Assert.Contains("downloaded file 1 as it came", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-90"), Trait("Rule", "PLT-04")]
    public async Task Files_of_a_case_that_is_not_theirs_do_not_exist_for_anybody()
    {
        var made = await host.ReferredCase();
        var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/files/add");
        await officer.Press("Upload", ("one.pdf", SampleFiles.Pdf()));
        foreach (var path in new[] { "files", "files/1", "files/1?as=it-came", "files/add" })
            foreach (var other in new[] { Actors.DesignatedDoctor, Actors.BartsMember })
            {
                using var client = host.ClientOf(other);
                using var answer = await client.GetAsync($"/cases/{made.Reference}/{path}");
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        await officer.Open($"/cases/{made.Reference}/files/2");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Fact, Trait("Rule", "TRU-12"), Trait("Rule", "REV-07")]
    public async Task A_form_without_its_token_or_cut_off_is_refused_and_leaves_nothing()
    {
        var made = await host.ReferredCase();
        var before = await Files();
        using var client = host.ClientOf(Actors.Coordinator);
        foreach (var body in new[] { "", "--x", "--x\r\nContent-Disposition: form-data; name=\"Upload\"; filename=\"a.pdf\"\r\n\r\n%PDF-", "--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\nwrong\r\n--x--" })
        {
            using var content = new StringContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            using var answer = await client.PostAsync($"/cases/{made.Reference}/files/add", content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        // With its token, and cut half-way through the file.
        var token = (await new Visitor(client).Open($"/cases/{made.Reference}/files/add")).Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        using var half = new StringContent($"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"Upload\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4 and then");
        half.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var cut = await client.PostAsync($"/cases/{made.Reference}/files/add", half);
        Assert.Contains("did not arrive whole", await cut.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await Files());
    }

    private static async Task<HttpResponseMessage> Download(HttpClient client, string path)
    {
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(path)).QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await client.PostAsync(path, form);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private async Task<long> Files()
    {
        await using var read = host.Database.CreateCommand("select count(*) from platform.stored_file");
        return await read.ExecuteScalarAsync() is long rows ? rows : -1;
    }
}
