using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Messaging;

/// <summary>Delivers what waits, one delivery = one transaction with its effect: exactly once in effect, in order per receiver and aggregate.
/// A receiver that fails is tried again later and later, then parked where staff see it; it holds up nothing but itself for that aggregate.</summary>
public sealed class Deliveries(NpgsqlDataSource database, IServiceScopeFactory scopes, MessageCatalogue catalogue, TimeProvider clock)
{
    /// <summary>After this many failures a delivery is parked.</summary>
    public const int MostAttempts = 8;

    private const string Next = """
        select d.message_id, d.receiver from platform.delivery d
        where d.state = 'waiting' and d.due_at <= $1
          and not exists (select from platform.delivery e where e.receiver = d.receiver and e.aggregate = d.aggregate and e.version < d.version and e.state <> 'done')
        order by d.due_at limit 50
        """;

    /// <summary>Delivers until nothing is due; returns how many were done.</summary>
    public async Task<int> DeliverAll(CancellationToken ct = default)
    {
        var done = 0;
        while (true)
        {
            var due = await Due(ct);
            var before = done;
            foreach (var (message, receiver) in due) if (await Deliver(message, receiver, ct)) done++;
            if (done == before) return done;
        }
    }

    private async Task<List<(Guid, string)>> Due(CancellationToken ct)
    {
        await using var read = database.CreateCommand(Next);
        read.Parameters.Add(new() { Value = Now });
        await using var rows = await read.ExecuteReaderAsync(ct);
        var due = new List<(Guid, string)>();
        while (await rows.ReadAsync(ct)) due.Add((rows.GetGuid(0), rows.GetString(1)));
        return due;
    }

    private DateTimeOffset Now => Moments.WholeMicroseconds(clock.GetUtcNow());

    private async Task<bool> Deliver(Guid message, string receiverName, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Act>();
        var receiver = catalogue.Receiver(receiverName);
        try
        {
            var outcome = await act.InOneTransaction(receiverName, () => Receive(scope.ServiceProvider, act, receiver, message, receiverName, ct), Actor.System(receiverName), ct);
            return outcome.Succeeded;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await Failed(message, receiverName, fault, ct);
            return false;
        }
    }

    private static async Task<Outcome> Receive(IServiceProvider services, Act act, Receiver? receiver, Guid message, string name, CancellationToken ct)
    {
        if (await Take(act.Connection, message, name, ct) is not { } taken) return Outcome.Refused("Another host is delivering it.");
        if (receiver is null) throw new InvalidOperationException($"No receiver is called {name} any more.");
        var (envelope, body) = taken;
        var content = JsonSerializer.Deserialize(body, receiver.Message) ?? throw new JsonException("An empty message.");
        var handler = services.GetRequiredService(receiver.Class);
        var method = typeof(IReceive<>).MakeGenericType(receiver.Message).GetMethod("Receive") ?? throw new MissingMethodException(name);
        if (method.Invoke(handler, [content, envelope, ct]) is Task work) await work;
        act.NeedsNoEntryOfItsOwn();
        return Outcome.Done;
    }

    private static async Task<(Envelope, string)?> Take(NpgsqlConnection connection, Guid message, string receiver, CancellationToken ct)
    {
        await using var take = new NpgsqlCommand("""
            with taken as (
                select message_id from platform.delivery where message_id = $1 and receiver = $2 and state = 'waiting' for update skip locked
            ), done as (
                update platform.delivery d set state = 'done', done_at = now() from taken where d.message_id = taken.message_id and d.receiver = $2
                returning d.message_id
            )
            select o.id, o.aggregate, o.version, o.occurred_at, o.who, o.body::text from platform.outbox o join done on done.message_id = o.id
            """, connection)
        { Parameters = { new() { Value = message }, new() { Value = receiver } } };
        await using var rows = await take.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct)) return null;
        return (new(rows.GetGuid(0), rows.GetString(1), rows.GetInt64(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetString(4)), rows.GetString(5));
    }

    private async Task Failed(Guid message, string receiver, Exception fault, CancellationToken ct)
    {
        await using var note = database.CreateCommand("""
            update platform.delivery set attempts = attempts + 1, error = $3,
                state = case when attempts + 1 >= $5 then 'parked' else 'waiting' end,
                due_at = $4 + interval '1 second' * power(3, least(attempts, 7))
            where message_id = $1 and receiver = $2 and state = 'waiting'
            """);
        // The kind of fault only: a message could quote what it was about.
        foreach (var value in new object[] { message, receiver, Innermost(fault).GetType().Name, Now, MostAttempts }) note.Parameters.Add(new() { Value = value });
        await note.ExecuteNonQueryAsync(ct);
    }

    private static Exception Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault;
}
