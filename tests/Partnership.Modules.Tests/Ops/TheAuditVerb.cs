using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Modules.Tests.Reviews.DecisionSheets;
using Partnership.Platform.Audit;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Ops;

public sealed class TheAuditVerb(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-11"), Trait("Rule", "PLT-82")]
    public async Task It_says_intact_or_which_entry_of_which_stream_differs()
    {
        var made = await host.ReferredCase();
        var folder = host.Services.GetRequiredService<DataFolder>();
        var intact = await Verify(folder);
        Assert.Equal((0, ""), (intact.Code, intact.Errors));
        Assert.Matches(@"^intact: \d+ entries\s+No root was exported yet", intact.Output);

        await AuditRoot.Export(host.Database, folder.AuditRoots, host.Clock, CancellationToken.None);
        Assert.Contains("Sealed at 9am on 23 November 2026", (await Verify(folder)).Output);

        await Change($"update audit.entry set body = replace(body, 'referral', 'REFERRAL') where kind = 'case' and id = '{made.Id}' and seq = 1");
        var differs = await Verify(folder);
        Assert.Equal(1, differs.Code);
        Assert.Contains($"case:{made.Id}: entry 1 differs from what was written", differs.Output);
        Assert.Contains("not intact", differs.Output);

        var json = await Verify(folder, "--json");
        Assert.Equal(1, json.Code);
        using var said = JsonDocument.Parse(json.Output);
        Assert.False(said.RootElement.GetProperty("intact").GetBoolean());
        Assert.Equal(1, said.RootElement.GetProperty("differences")[0].GetProperty("entry").GetInt64());

        var root = Assert.Single(Directory.GetFiles(folder.AuditRoots));
        await File.WriteAllTextAsync(root, (await File.ReadAllTextAsync(root)).Replace("\"Entries\":1", "\"Entries\":2", StringComparison.Ordinal));
        var forged = await Verify(folder);
        Assert.Equal((1, ""), (forged.Code, forged.Output));
        Assert.Contains("was changed after it was written", forged.Errors);
        Assert.DoesNotContain("   at ", forged.Errors);
    }

    private Task<(int Code, string Output, string Errors)> Verify(DataFolder folder, params string[] args) =>
        OpsVerbsTests.SayAsync(["verify-audit", .. args], host.Settings, $"--{DataFolder.Setting}={folder.Root}");

    private async Task Change(string sql)
    {
        await using var anybody = NpgsqlDataSource.Create(host.Superuser);
        await using var change = anybody.CreateCommand(sql);
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
    }
}

public sealed class TheAuditVerbAndWhatWasSigned(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-47"), Trait("Rule", "TRU-10"), Trait("Rule", "PLT-82")]
    public async Task It_says_whether_each_decision_sheet_is_as_it_was_signed()
    {
        var made = await host.CaseCountersigned();
        var folder = host.Services.GetRequiredService<DataFolder>();
        var intact = await Verify(folder);
        Assert.Equal((0, ""), (intact.Code, intact.Errors));
        Assert.Contains("as signed: 1 decision sheet", intact.Output, StringComparison.Ordinal);
        Assert.Contains("checked the decision sheet against its signatures", await host.StoryOf(made));

        await host.Break("update reviews.decision_sheet_signature set name = name || '.' where role = 'dsp-icb'");
        var changed = await Verify(folder);
        Assert.Equal(1, changed.Code);
        Assert.Contains($"{made.Reference}, round 1: The signature as ", changed.Output, StringComparison.Ordinal);
        Assert.Contains("not as signed: 1 decision sheet", changed.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^intact: \d+ entries", changed.Output);

        await host.Break("update reviews.decision_sheet_round set body = set_byte(body, octet_length(body) / 2, get_byte(body, octet_length(body) / 2) # 1)");
        using var json = JsonDocument.Parse((await Verify(folder, "--json")).Output);
        Assert.False(json.RootElement.GetProperty("intact").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("signed")[0].GetProperty("findings").GetArrayLength());

        await host.Break("update platform.data_key set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)");
        Assert.Contains("the case’s key is missing or was changed", (await Verify(folder)).Output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> Verify(DataFolder folder, params string[] args) =>
        OpsVerbsTests.SayAsync(["verify-audit", .. args], host.Settings, $"--{DataFolder.Setting}={folder.Root}");
}
