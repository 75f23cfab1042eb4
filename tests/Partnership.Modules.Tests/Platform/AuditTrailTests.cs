using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

public sealed class AuditTrailTests(TestHost host) : IClassFixture<TestHost>
{
    private Task<Outcome> Do(AuditStream stream, string sentence, string? reason = null, DateOnly? happenedOn = null) =>
        host.With<Act, Outcome>(Actors.Coordinator, act => act.InOneTransaction("TryTheTrail", () =>
        {
            act.Record(stream, sentence, reason, happenedOn);
            return Task.FromResult(Outcome.Done);
        }));

    [Fact, Trait("Rule", "PLT-10")]
    public async Task An_entry_says_who_in_which_role_when_what_and_why()
    {
        var stream = AuditStream.Of("trial", "who");
        await Do(stream, "moved the panel", "The chair is away", new DateOnly(2026, 11, 20));

        var entry = Assert.Single(await new AuditReading(host.Database).Of(stream)).Body;
        Assert.Equal("Coordinator", entry.Who);
        Assert.Equal("Coordinator", entry.Roles);
        Assert.Equal("business-unit", entry.Agency);
        Assert.Equal(Actors.Coordinator.Person?.Value, entry.Person);
        Assert.Equal("TryTheTrail", entry.Act);
        Assert.Equal("moved the panel", entry.Sentence);
        Assert.Equal("The chair is away", entry.Reason);
        Assert.Equal(new DateOnly(2026, 11, 20), entry.HappenedOn);
        Assert.Equal(host.Clock.GetUtcNow(), entry.At);
    }

    [Fact, Trait("Rule", "PLT-10")]
    public async Task An_act_that_leaves_no_entry_fails_and_changes_nothing()
    {
        var key = Guid.Parse("00000000-0000-7000-8000-000000000001");
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.With<Act, Outcome>(Actors.Coordinator, act => act.InOneTransaction("Silent", async () =>
        {
            await new NpgsqlCommand($"insert into platform.done_once (key, act, at) values ('{key}', 'Silent', now())", act.Connection).ExecuteNonQueryAsync();
            return Outcome.Done;
        })));
        Assert.Equal(0L, await Scalar($"select count(*) from platform.done_once where key = '{key}'"));
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task The_application_can_neither_change_nor_delete_an_entry()
    {
        await Do(AuditStream.Of("trial", "append-only"), "did something");
        foreach (var sql in new[] { "update audit.entry set body = '{}'", "delete from audit.entry", "insert into audit.entry values ('a','b',1,now(),null,'x','{}','')", "update audit.stream set head = ''", "truncate audit.entry" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Scalar(sql));
            Assert.Equal("42501", refused.SqlState);
        }
    }

    [Theory, Trait("Rule", "PLT-11")]
    [InlineData("update audit.entry set body = replace(body, 'third', 'fourth') where kind = 'tamper' and id = '{0}' and seq = 3", 3)]
    [InlineData("update audit.entry set at = at + interval '1 hour' where kind = 'tamper' and id = '{0}' and seq = 2", 2)]
    [InlineData("update audit.entry set person = null where kind = 'tamper' and id = '{0}' and seq = 4", 4)]
    [InlineData("delete from audit.entry where kind = 'tamper' and id = '{0}' and seq = 2", 2)]
    [InlineData("delete from audit.entry where kind = 'tamper' and id = '{0}' and seq = 5", 5)]
    [InlineData("update audit.stream set head = sha256('x') where kind = 'tamper' and id = '{0}'", 5)]
    [InlineData("delete from audit.stream where kind = 'tamper' and id = '{0}'", 1)]
    public async Task Verification_names_the_entry_that_was_tampered_with(string tampering, long entry)
    {
        var id = $"{entry}-{tampering.Length}";
        foreach (var word in new[] { "first", "second", "third", "fifth", "last" }) await Do(AuditStream.Of("tamper", id), word);
        Assert.DoesNotContain(await Differences(), one => one.Stream == $"tamper:{id}");

        await AsOwner(string.Format(tampering, id));

        var difference = Assert.Single(await Differences(), one => one.Stream == $"tamper:{id}" && one.Entry == entry);
        Assert.NotEmpty(difference.What);
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task A_tail_cut_off_with_its_head_shows_back_to_the_last_exported_root()
    {
        var folder = Directory.CreateTempSubdirectory("roots-").FullName;
        foreach (var word in new[] { "first", "second", "third" }) await Do(AuditStream.Of("cut", "tail"), word);
        await AuditRoot.Export(host.Database, folder, host.Clock, default);

        await AsOwner("""
            delete from audit.entry where kind = 'cut' and id = 'tail' and seq = 3;
            update audit.stream set entries = 2, head = (select hash from audit.entry where kind = 'cut' and id = 'tail' and seq = 2) where kind = 'cut' and id = 'tail'
            """);

        Assert.DoesNotContain(await Differences(), one => one.Stream == "cut:tail");
        Assert.Contains(await Differences(AuditRoot.Last(folder)), one => one is { Stream: "cut:tail", Entry: 3 });
        Directory.Delete(folder, recursive: true);
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task Two_at_once_on_one_stream_both_leave_their_entry_in_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Do(AuditStream.Of("trial", "at once"), $"did thing {n}")));
        Assert.Equal(20, (await new AuditReading(host.Database).Of(AuditStream.Of("trial", "at once"))).Count);
        Assert.DoesNotContain(await Differences(), one => one.Stream == "trial:at once");
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task A_chain_that_an_older_release_began_goes_on_and_stays_whole()
    {
        var files = ModuleMigrations.Of("audit", typeof(AuditTrail).Assembly, "Audit/Migrations/").Files;
        var (older, newer) = (files[0].Sql, files[1].Sql);
        await AsOwner("create or replace function audit.append" + older.Split("create function audit.append")[1].Split("end $$;")[0] + "end $$;");
        await Do(AuditStream.Of("trial", "older"), "did the first thing");
        await Do(AuditStream.Of("trial", "older"), "did the second thing");
        await AsOwner(newer);
        await Do(AuditStream.Of("trial", "older"), "did the third thing");

        Assert.Equal([3, 2, 1], (await new AuditReading(host.Database).Of(AuditStream.Of("trial", "older"))).Select(entry => entry.Number));
        Assert.DoesNotContain(await Differences(), one => one.Stream == "trial:older");
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task Several_entries_of_one_act_stand_in_their_chains_in_order()
    {
        await host.With<Act, Outcome>(Actors.Coordinator, act => act.InOneTransaction("TryTheTrail", () =>
        {
            act.Record(AuditStream.Of("several", "b"), "did one thing");
            act.Record(AuditStream.Of("several", "a"), "did another");
            act.Record(AuditStream.Of("several", "b"), "did one more");
            return Task.FromResult(Outcome.Done);
        }));

        Assert.Equal(["did one more", "did one thing"], (await new AuditReading(host.Database).Of(AuditStream.Of("several", "b"))).Select(entry => entry.Body.Sentence));
        Assert.Equal(["did another"], (await new AuditReading(host.Database).Of(AuditStream.Of("several", "a"))).Select(entry => entry.Body.Sentence));
        Assert.DoesNotContain(await Differences(), one => one.Stream.StartsWith("several:", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<AuditDifference>> Differences(AuditRoot? root = null)
    {
        await using var connection = await host.Database.OpenConnectionAsync();
        return (await AuditVerification.Run(connection, root)).Differences;
    }

    private async Task AsOwner(string sql)
    {
        await using var owner = new NpgsqlConnection(host.Superuser);
        await owner.OpenAsync();
        await new NpgsqlCommand(sql, owner).ExecuteNonQueryAsync();
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var command = host.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
