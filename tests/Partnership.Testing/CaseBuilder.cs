using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Notification.RecordAwareness;
using Partnership.Reviews.Notification.RecordNotification;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Testing;

/// <summary>A case as a test holds it.</summary>
public sealed record TestCase(CaseId Id, string Reference);

/// <summary>A case in any stage in one line. Each stage's builder stands on the one before it, by the product's own acts.</summary>
public static class CaseBuilder
{
    /// <summary>A referral has come in: the case waits for its threshold decision.</summary>
    public static Task<TestCase> ReferredCase(this TestHost host, string forenames = "Alex", string lastNames = "Beech") =>
        host.InAct(async services =>
        {
            var content = new ReferralContent
            {
                Referrer = new() { Name = "A referrer", Role = "Named Nurse", Agency = "Barts Health" },
                Children = [new() { Forenames = forenames, LastNames = lastNames, Born = new DateOnly(2019, 5, 4) }],
                Description = "What the referrer told.",
            };
            var act = services.GetRequiredService<Act>();
            var (_, receipt) = await services.GetRequiredService<Intake>().Receive(ReferralDoor.Professional, content, act.At, null, "sent a referral", null, CancellationToken.None);
            return Outcome<TestCase>.Of(new(receipt.Case, receipt.Reference));
        });

    /// <summary>Those who screen have been asked, and see the case.</summary>
    public static async Task<TestCase> CaseInScreening(this TestHost host)
    {
        await host.SeatEverybody();
        var made = await host.ReferredCase();
        await host.Do(new ConveneScreening(made.Reference, [.. Screeners.Select(Of)], host.Key()));
        return made;
    }

    /// <summary>The threshold is met; the local authority is to notify.</summary>
    public static async Task<TestCase> CaseAtNotification(this TestHost host)
    {
        var made = await host.CaseInScreening();
        await host.Do(host.Decision(made));
        return made;
    }

    /// <summary>Notified, today unless said otherwise: the Rapid Review's working days run.</summary>
    public static async Task<TestCase> CaseAtRapidReview(this TestHost host, DateOnly? notifiedOn = null)
    {
        var made = await host.CaseAtNotification();
        var on = notifiedOn ?? London.Today(host.Clock);
        await host.Do(new RecordAwareness(made.Reference, on, "Told by the hospital", host.Key()));
        await host.Do(new RecordNotification(made.Reference, on, $"SIN-{made.Reference}", "Head of Service", host.Key()));
        return made;
    }

    /// <summary>A threshold decision in which the three agree that it is met; change it with <c>with</c>.</summary>
    internal static RecordThresholdDecision Decision(this TestHost host, TestCase about) => new(about.Reference, host.Key())
    {
        Option = "meets-sin",
        Notifiable = true,
        ReviewWanted = true,
        LookedAfterChildDied = false,
        DecidedOn = London.Today(host.Clock),
        HowConferred = "By video",
        NatureOfAbuse = "Suspected neglect.",
        SeriousHarm = "Serious impairment of health.",
        Deciders = [.. Screeners.Select(one => new DecidersView(one.Roles[0].Key, Of(one), true, true, true, "The criteria are met."))],
        Leads = [new("A lead", "Head of Service", "Local authority", "020 7946 0000")],
    };

    private static Actor[] Screeners => [Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent];

    private static PersonId Of(Actor actor) => actor.Person ?? throw new InvalidOperationException("Not a person.");

    /// <summary>A new idempotency key, as an empty form has one.</summary>
    public static Guid Key(this TestHost host) => Guid.CreateVersion7(host.Clock.GetUtcNow());

    /// <summary>Sends a command as the Coordinator, or as <paramref name="actor"/>; a refusal fails the test with its words.</summary>
    public static async Task Do(this TestHost host, IRequest<Outcome> command, Actor? actor = null)
    {
        var outcome = await host.Send(command, actor ?? Actors.Coordinator);
        if (!outcome.Succeeded) throw new InvalidOperationException($"{command.GetType().Name} was refused: {string.Join(" ", outcome.Refusals.Select(one => $"{one.Field}: {one.Words}"))}");
    }

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
