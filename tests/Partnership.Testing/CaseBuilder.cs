using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Testing;

/// <summary>A case as a test holds it.</summary>
public sealed record TestCase(CaseId Id, string Reference);

/// <summary>A case in any stage in one line. Each stage's builder stands on the one before it, by the product's own acts.</summary>
public static class CaseBuilder
{
    /// <summary>A referral has come in: the case waits for its threshold decision.</summary>
    public static Task<TestCase> ReferredCase(this TestHost host, string initials = "A.B.") =>
        host.InAct(async services =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var act = services.GetRequiredService<Act>();
            var id = Ids.New<CaseId>(clock);
            await services.GetRequiredService<Vault>().NewCase(id, CancellationToken.None);
            var reference = $"TH-{London.Today(clock).Year}-{Random.Shared.Next(1000, 9999)}";
            var protocol = services.GetRequiredService<Installation>().Protocol;
            services.GetRequiredService<ReviewsDbContext>().Cases.Add(Case.Open(id, reference, initials, protocol.Version, act.At, London.Today(clock)));
            act.Record(AuditStream.Case(id), "received a referral");
            return Outcome<TestCase>.Of(new(id, reference));
        });

    /// <summary>Does something inside an act of the test's own, as the Coordinator.</summary>
    internal static async Task<T> InAct<T>(this TestHost host, Func<IServiceProvider, Task<Outcome<T>>> work)
    {
        var made = await host.With<IServiceProvider, Outcome<T>>(Actors.Coordinator, services =>
            services.GetRequiredService<Act>().InOneTransaction("TestSetUp", () => work(services)));
        return made.Value;
    }

    /// <summary>The tests' people are people of the partnership and hold their roles since the start of the year, so that "who holds it on the day" finds them.</summary>
    public static async Task SeatEverybody(this TestHost host)
    {
        foreach (var actor in Actors.Everybody) await host.Seat(actor);
    }

    public static async Task Seat(this TestHost host, Actor actor)
    {
        if (actor.Person is not { } person) return;
        await using var seat = host.Database.CreateCommand("""
            with person as (
                insert into governance.person (id, name, email, agency, added_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id
            )
            insert into governance.role_holding (id, person, role, agency, "from")
            select gen_random_uuid(), person.id, role.key, coalesce(role.agency, $4), $6
            from person, governance.role where role.key = any($7) and role.months_of_a_turn = 0
            """);
        var now = host.Clock.GetUtcNow();
        foreach (var value in new object[] { person.Value, actor.Name, $"{person.Value:n}@example.org", (object?)actor.Agency ?? DBNull.Value, now, new DateOnly(2020, 1, 1), actor.Roles.Select(role => role.Key).ToArray() })
            seat.Parameters.Add(new() { Value = value });
        seat.Parameters[3].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text;
        await seat.ExecuteNonQueryAsync();
    }
}
