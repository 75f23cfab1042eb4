using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Contracts;
using Partnership.Governance.People.AddAPerson;
using Partnership.Governance.Persistence;
using Partnership.Governance.Roles;
using Partnership.Governance.Roles.GiveARole;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Governance;

/// <summary>People and roles of a test, made by the product's own acts.</summary>
internal static class Colleagues
{
    private static int _count;

    public static Guid Key(this TestHost host) => Ids.New<PersonId>(host.Clock).Value;

    public static async Task<PersonId> Colleague(this TestHost host, string name, string? agency = null)
    {
        var number = Interlocked.Increment(ref _count);
        return (await host.Send(new AddAPerson(name, $"person{number}@work.example", agency, Invite: false, host.Key()), Actors.BusinessManager)).Value;
    }

    public static Task<Outcome> Give(this TestHost host, PersonId person, string role, DateOnly from, DateOnly? to = null, string? agency = null) =>
        host.Send(new GiveARole(person, role, agency, from, to, "Takes over the post", host.Key()), Actors.BusinessManager);

    public static async Task<IReadOnlyList<string>> Holders(this TestHost host, string role, DateOnly on) =>
        [.. (await host.Send(new WhoHolds(role, on), Actors.BusinessManager)).Select(holder => holder.OnBehalfOf is { } absent ? $"{holder.Name} for {absent}" : holder.Name)];

    public static async Task<string?> ChairOn(this TestHost host, DateOnly on) => (await host.Send(new ExecutiveChairOn(on), Actors.BusinessManager))?.Name;

    public static Task<RoleHoldingId> HoldingOf(this TestHost host, PersonId person, string role) =>
        host.Read(db => db.RoleHoldings.Where(one => one.Person == person && one.Role == role).OrderByDescending(one => one.From).Select(one => one.Id).FirstAsync());

    public static async Task<T> Read<T>(this TestHost host, Func<GovernanceDbContext, Task<T>> read)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<GovernanceDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>The templates of the mails that were asked for to this person, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> MailsAbout(this TestHost host, PersonId person)
    {
        await using var read = host.Database.CreateCommand("select body->>'Template' from platform.outbox where kind = 'Communications.SendMail' and body->>'Person' is not null and (body->'Person')::text like $1 order by occurred_at, version");
        read.Parameters.Add(new() { Value = $"%{person}%" });
        await using var rows = await read.ExecuteReaderAsync();
        var templates = new List<string>();
        while (await rows.ReadAsync()) templates.Add(rows.GetString(0));
        return templates;
    }
}
