using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Platform.Messaging;

/// <summary>Writes messages, and one delivery for each receiver, in the transaction of the act that causes them (PLT-20).</summary>
internal static class Outbox
{
    private const string Insert = """
        with numbered as (
            insert into platform.aggregate as a (name, version) values ($2, 1)
            on conflict (name) do update set version = a.version + 1 returning version
        ), message as (
            insert into platform.outbox (id, kind, aggregate, version, body, occurred_at, who)
            select $1, $3, $2, version, $4, $5, $6 from numbered returning id, aggregate, version
        )
        insert into platform.delivery (message_id, receiver, aggregate, version, due_at)
        select message.id, receiver, message.aggregate, message.version, $5 from message, unnest($7::text[]) as receiver
        """;

    /// <summary>The statements that write them, in the order in which all acts lock their aggregates.</summary>
    /// <exception cref="InvalidOperationException">A command has no receiver, or several.</exception>
    public static IEnumerable<NpgsqlBatchCommand> Writing(MessageCatalogue catalogue, Actor actor, DateTimeOffset at, IEnumerable<(IIntegrationMessage Message, AuditStream Aggregate)> messages)
    {
        foreach (var (message, aggregate) in messages.OrderBy(one => one.Aggregate.ToString(), StringComparer.Ordinal))
        {
            var receivers = catalogue.ReceiversOf(message.GetType()).Select(receiver => receiver.Name).ToArray();
            if (message is IIntegrationCommand && receivers.Length != 1)
                throw new InvalidOperationException($"{message.GetType().Name} asks for something and has {receivers.Length} receivers; a command has exactly one.");
            yield return new(Insert)
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7(at) }, new() { Value = aggregate.ToString() },
                    new() { Value = MessageCatalogue.Name(message.GetType()) },
                    new() { Value = JsonSerializer.Serialize(message, message.GetType()), NpgsqlDbType = NpgsqlDbType.Jsonb },
                    new() { Value = at }, new() { Value = actor.Name }, new() { Value = receivers },
                },
            };
        }
    }
}
