using Npgsql;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Databases;

public sealed class MigrationsTests : IAsyncLifetime
{
    private static readonly MigrationFile People = new("0001_people", "create table people (id int primary key, name text not null);");
    private static readonly MigrationFile Tasks = new("0003_tasks", "create table tasks (id int primary key, person int references people);");
    private TestDatabase _database = new();

    public async Task InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();
    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact, Trait("Rule", "PLT-84")]
    public async Task Files_are_applied_in_their_order_once()
    {
        Assert.Equal(["first/0001_people", "first/0003_tasks"], (await RunAsync(People, Tasks)).Value);
        Assert.Empty((await RunAsync(People, Tasks)).Value);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task Each_schema_has_a_history_of_its_own()
    {
        await RunAsync(People);
        var second = await Migrations.RunAsync(_database.Settings.Owner, [new("second", [People])]);
        Assert.Equal(["second/0001_people"], second.Value);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task A_file_changed_after_it_was_applied_is_refused_but_other_line_ends_are_not()
    {
        await RunAsync(People with { Sql = "create table people (\nid int);" });
        Assert.Empty((await RunAsync(new MigrationFile(People.Name, "create table people (\r\nid int);"))).Value);
        Assert.Contains("first/0001_people was changed after it had been applied", (await RunAsync(new MigrationFile(People.Name, "create table people (id bigint);"))).Refusals[0].Words);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task A_file_numbered_before_an_applied_one_is_refused()
    {
        await RunAsync(People, Tasks);
        var late = await RunAsync(People, new("0002_late", "create table late (id int);"), Tasks);
        Assert.Contains("first/0002_late comes before 0003_tasks", late.Refusals[0].Words);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task An_older_program_starts_on_a_newer_schema()
    {
        await RunAsync(People, Tasks);
        Assert.Empty((await RunAsync(People)).Value);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task A_file_that_fails_leaves_nothing_behind_and_says_where()
    {
        var failed = await RunAsync(People, new("0002_broken", "create table half (id int);\ncreate table tasks (person int references nobody);"));

        Assert.Contains("first/0002_broken", failed.Refusals[0].Words);
        Assert.Contains("nobody", failed.Refusals[0].Words);
        Assert.Null(await OwnerAsync("select to_regclass('first.half')::text"));
        Assert.Equal("people", await OwnerAsync("select relname::text from pg_class where oid = 'first.people'::regclass"));
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task Two_hosts_that_start_at_once_apply_each_file_once()
    {
        var slow = new MigrationFile("0002_slow", "create table slow as select 1 as one from (select pg_sleep(0.2)) as pause;");
        var both = await Task.WhenAll(RunAsync(People, slow, Tasks), RunAsync(People, slow, Tasks));
        Assert.Equal(3, both.Sum(one => one.Value.Count));
        Assert.Contains(both, one => one.Value.Count == 0);
    }

    [Fact, Trait("Rule", "PLT-11")]
    public async Task The_application_works_with_rows_and_can_not_change_the_schema_or_what_a_file_took_back()
    {
        await RunAsync(People, new("0002_trail", "create table trail (id bigint generated always as identity, what text); revoke update, delete on trail from partnership_app;"));

        await ApplicationAsync("insert into first.people values (1, 'Chair'); update first.people set name = 'Deputy'; delete from first.people; insert into first.trail (what) values ('opened')");
        foreach (var forbidden in new[] { "update first.trail set what = 'nothing'", "delete from first.trail", "truncate first.people", "alter table first.people add column more text", "create table first.mine (id int)", "drop table first.people", "update first.migrations set hash = ''" })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => ApplicationAsync(forbidden))).SqlState);
    }

    [Fact, Trait("Rule", "PLT-84")]
    public async Task What_is_still_to_be_applied_can_be_told_before_and_after()
    {
        Assert.Equal(["first/0001_people", "first/0003_tasks"], await Migrations.PendingAsync(_database.Settings.Application, [new("first", [People, Tasks])]));
        await RunAsync(People);
        Assert.Equal(["first/0003_tasks"], await Migrations.PendingAsync(_database.Settings.Application, [new("first", [People, Tasks])]));
    }

    private Task<Kernel.Acts.Outcome<IReadOnlyList<string>>> RunAsync(params MigrationFile[] files) => Migrations.RunAsync(_database.Settings.Owner, [new("first", files)]);
    private Task<object?> OwnerAsync(string sql) => ExecuteAsync(_database.Settings.Owner, sql);
    private Task<object?> ApplicationAsync(string sql) => ExecuteAsync(_database.Settings.Application, sql);

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is var answer and not DBNull ? answer : null;
    }
}
