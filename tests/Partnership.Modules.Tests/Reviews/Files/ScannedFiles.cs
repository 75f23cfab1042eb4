using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Modules.Tests.Reviews.Referrals;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Scanning;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.Testing.Files;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Files;

/// <summary>The host with a real clamd, which is not running until a test starts it.</summary>
public sealed class ScannedHost : TestHost
{
    public ClamdProcess Scanner { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Scanner.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureMore(IWebHostBuilder builder) =>
        builder.UseSetting(FileSettings.ClamdSetting, Scanner.Socket).UseSetting(FileSettings.OpenSetting, "false");
}

public sealed class ScannedFiles(ScannedHost host) : IClassFixture<ScannedHost>
{
    private static readonly byte[] WithVirus = [.. "%PDF-1.4\n"u8, .. ClamdProcess.Infected, .. "\n%%EOF\n"u8];

    [ClamdFact, Trait("Rule", "REV-07"), Trait("Rule", "PLT-50")]
    public async Task A_file_waits_in_quarantine_until_the_scanner_finds_it_clean_and_a_virus_is_destroyed_and_told_of()
    {
        var made = await host.ReferredCase();
        var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        async Task Add(string name, byte[] file) => await (await officer.Open($"/cases/{made.Reference}/files/add")).Press("Upload", (name, file));

        // The scanner does not answer.
        await Add("clean.pdf", SampleFiles.Pdf());
        await Add("bad.pdf", WithVirus);
        Assert.Contains("Being scanned", officer.Text, StringComparison.Ordinal);
        Assert.Contains("has not looked at this file yet", (await officer.Open($"/cases/{made.Reference}/files/1")).Text, StringComparison.Ordinal);
        Assert.Contains("It does not answer", (await officer.Open("/running")).Text, StringComparison.Ordinal);
        Assert.StartsWith("The scanner does not answer", await Sweep(), StringComparison.Ordinal);

        await host.Scanner.Start();
        Assert.Contains("It answers", (await officer.Open("/running")).Text, StringComparison.Ordinal);
        Assert.Equal("1 clean, 1 infected", await Sweep());
        await Add("another.png", SampleFiles.Png());
        Assert.Equal(2, officer.Page.QuerySelectorAll(".govuk-tag--green").Length);
        using (var client = host.ClientOf(Actors.Coordinator))
        using (var download = await client.GetAsync($"/cases/{made.Reference}/files/1"))
            Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);

        // The virus: nothing of it is kept, the trail says so, and an officer sees to it.
        Assert.Equal(0, await Pieces());
        Assert.Contains("had a virus", (await officer.Open($"/cases/{made.Reference}/files/2")).Text, StringComparison.Ordinal);
        Assert.Contains("found a virus in a file of the case", string.Concat(await Trail(made)), StringComparison.Ordinal);
        Assert.Contains($"Ask for file 2 of {made.Reference} again", (await officer.Open("/home")).Text, StringComparison.Ordinal);
        await (await officer.Open($"/cases/{made.Reference}/files")).Press("I have asked for it again: file 2");
        Assert.DoesNotContain($"Ask for file 2 of {made.Reference} again", (await officer.Open("/home")).Text, StringComparison.Ordinal);

        // A family is told at once, and nothing waits.
        var parent = await host.AtCheckOfFamily();
        await parent.Open("/refer/family/files");
        await parent.Press("Upload this file", ("bad.pdf", WithVirus));
        Assert.Contains("had a virus in it and was not kept", parent.Text, StringComparison.Ordinal);
        await parent.Press("Remove bad.pdf");

        // What came before there was a scanner may not be opened here, until it is scanned.
        await Execute("update platform.stored_file set state = 'NotScanned' where state = 'Clean'");
        Assert.Contains("does not open files that were not scanned", (await officer.Open($"/cases/{made.Reference}/files/1")).Text, StringComparison.Ordinal);
        Assert.Equal("2 clean, 0 infected", await Sweep());
    }

    private Task<string> Sweep() => host.InScope(Actors.Coordinator, services => services.GetServices<ISweep>().Single(one => one.Name == "Scan files for viruses").Run(CancellationToken.None));

    private async Task<long> Pieces()
    {
        await using var read = host.Database.CreateCommand("select count(*) from platform.file_piece piece join platform.stored_file file on file.id = piece.file_id where file.state = 'Infected'");
        return await read.ExecuteScalarAsync() is long pieces ? pieces : -1;
    }

    private async Task<IReadOnlyList<string>> Trail(TestCase made)
    {
        await using var read = host.Database.CreateCommand("select body from audit.entry where kind = 'case' and id = $1");
        read.Parameters.Add(new() { Value = made.Id.ToString() });
        await using var rows = await read.ExecuteReaderAsync();
        var entries = new List<string>();
        while (await rows.ReadAsync()) entries.Add(rows.GetString(0));
        return entries;
    }

    private async Task Execute(string sql)
    {
        await using var command = host.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
