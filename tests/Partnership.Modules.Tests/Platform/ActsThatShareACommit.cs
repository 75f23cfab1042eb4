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
        var first = Act("one", async () => { await atWork.Task; return Outcome.Done; });
        var others = new[] { "two", "three", "four" }.Select(name => Act(name, () => Task.FromResult<Outcome>(Outcome.Done))).ToList();
        var refused = Act("refused", () => Task.FromResult(Outcome.Refused("No.")));
        var broken = Act("broken", () => throw new InvalidDataException("It broke."));
        var cannot = Act("cannot", null);
        atWork.SetResult();

        Assert.True((await first).Succeeded);
        Assert.All(await Task.WhenAll(others), one => Assert.True(one.Succeeded));
        Assert.Equal("No.", (await refused).Refusals[0].Words);
        await Assert.ThrowsAsync<InvalidDataException>(() => broken);
        await Assert.ThrowsAsync<PostgresException>(() => cannot);

        string[] done = ["shares four", "shares one", "shares three", "shares two"];
        Assert.Equal(done, await Rows("select act from platform.done_once where act like 'shares %' order by act"));
        Assert.Equal(done, await Rows("select 'shares ' || id from audit.entry where kind = 'shares' order by id"));
        // The first was alone; all others went in one transaction.
        Assert.Equal(2, (await Rows("select distinct answer #>> '{}' from platform.done_once where act like 'shares %'")).Count);
    }

    private Task<Outcome> Act(string name, Func<Task<Outcome>>? work) => host.InScope(Actors.Coordinator, async services =>
    {
        var act = services.GetRequiredService<Act>();
        return await act.InASharedTransaction("SharesACommit", "the test", null, async () =>
        {
            await using var write = new NpgsqlCommand(work is null ? "select 1 / 0" : "insert into platform.done_once (key, act, at, answer) values (gen_random_uuid(), $1, now(), to_jsonb(pg_current_xact_id()::text))", act.Connection);
            if (work is not null) write.Parameters.Add(new() { Value = "shares " + name });
            await write.ExecuteNonQueryAsync();
            act.Record(AuditStream.Of("shares", name), "shared a commit");
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
