using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Platform;

/// <summary>Acts that wait for the same thing go into one commit; each is whole by itself all the same.</summary>
public sealed class ActsThatShareACommit(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-10"), Trait("Rule", "TRN-11")]
    public async Task Those_who_came_while_another_was_at_work_share_the_next_commit_and_one_that_fails_or_is_refused_takes_nothing_of_the_others_along()
    {
        var atWork = new TaskCompletionSource();
        var first = Act("shares one", async () => { await atWork.Task; return Outcome.Done; });
        var others = new[] { "shares two", "shares three", "shares four" }.Select(name => Act(name, () => Task.FromResult<Outcome>(Outcome.Done))).ToList();
        var refused = Act("shares refused", () => Task.FromResult(Outcome.Refused("No.")));
        var broken = Act("shares broken", () => throw new InvalidDataException("It broke."));
        var cannot = Act("shares cannot", null);
        atWork.SetResult();

        Assert.True((await first).Succeeded);
        Assert.All(await Task.WhenAll(others), one => Assert.True(one.Succeeded));
        Assert.Equal("No.", (await refused).Refusals[0].Words);
        await Assert.ThrowsAsync<InvalidDataException>(() => broken);
        await Assert.ThrowsAsync<PostgresException>(() => cannot);

        string[] done = ["shares four", "shares one", "shares three", "shares two"];
        Assert.Equal(done, await Rows("select act from platform.done_once where act like 'shares %' order by act"));
        Assert.Equal(done, await Rows("select id from audit.entry where kind = 'test' and id like 'shares %' order by id"));
        // The first was alone; all others went in one transaction.
        Assert.Equal(2, (await Rows("select distinct answer #>> '{}' from platform.done_once where act like 'shares %'")).Count);
    }

    [Fact, Trait("Rule", "PLT-10"), Trait("Rule", "TRN-11")]
    public async Task Where_the_connection_breaks_under_one_of_them_each_tries_again_alone_and_is_done_once()
    {
        var atWork = new TaskCompletionSource();
        var first = Act("cuts before", async () => { await atWork.Task; return Outcome.Done; });
        var cuts = 0;
        var others = new[] { Act("cuts left", () => Task.FromResult<Outcome>(Outcome.Done)), Act("cuts cut", () => Cut(Interlocked.Increment(ref cuts) == 1)), Act("cuts right", () => Task.FromResult<Outcome>(Outcome.Done)) };
        atWork.SetResult();

        Assert.All(await Task.WhenAll([first, .. others]), one => Assert.True(one.Succeeded));
        Assert.Equal(2, cuts);
        foreach (var name in new[] { "before", "left", "cut", "right" })
            Assert.Equal(["1"], await Rows($"select count(*)::text from platform.done_once where act = 'cuts {name}'"));
    }

    /// <summary>Ends every session of the application's that is in a transaction, as a database that fails does.</summary>
    private async Task<Outcome> Cut(bool now)
    {
        if (!now) return Outcome.Done;
        await using var owner = new NpgsqlConnection(host.Superuser);
        await owner.OpenAsync();
        await using var end = new NpgsqlCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = 'partnership_app' and state = 'idle in transaction'", owner);
        Assert.Equal(1L, await end.ExecuteScalarAsync());
        return Outcome.Done;
    }

    private Task<Outcome> Act(string name, Func<Task<Outcome>>? work) => host.InScope(Actors.Coordinator, async services =>
    {
        var act = services.GetRequiredService<Act>();
        return await act.InASharedTransaction("SharesACommit", "the test", null, async () =>
        {
            await using var write = new NpgsqlCommand(work is null ? "select 1 / 0" : "insert into platform.done_once (key, act, at, answer) values (gen_random_uuid(), $1, now(), to_jsonb(pg_current_xact_id()::text))", act.Connection);
            if (work is not null) write.Parameters.Add(new() { Value = name });
            await write.ExecuteNonQueryAsync();
            act.Record(AuditStream.Of("test", name), "shared a commit");
            return work is null ? Outcome.Done : await work();
        });
    });

    private async Task<List<string>> Rows(string sql)
    {
        await using var read = host.Database.CreateCommand(sql);
        await using var rows = await read.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        return all;
    }
}
