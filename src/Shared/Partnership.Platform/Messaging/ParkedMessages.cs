using MediatR;
using Npgsql;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Messaging;

/// <summary>The deliveries that failed so often that they wait for staff (PLT-20), the longest first. Never what is in them.</summary>
public sealed record ParkedMessages : IQuery<IReadOnlyList<ParkedMessage>>;

/// <param name="Receiver">"Communications.WhenMailIsAsked".</param>
/// <param name="Kind">"Communications.SendMail".</param>
/// <param name="Since">When the message was sent.</param>
/// <param name="Fault">The kind of the last fault.</param>
/// <param name="HeldUp">How many later messages about the same thing wait behind it.</param>
public sealed record ParkedMessage(Guid Message, string Receiver, string Kind, DateTimeOffset Since, int Attempts, string? Fault, int HeldUp);

internal sealed class ParkedMessagesHandler(NpgsqlDataSource database) : IRequestHandler<ParkedMessages, IReadOnlyList<ParkedMessage>>
{
    private const string Parked = """
        select d.message_id, d.receiver, o.kind, o.occurred_at, d.attempts, d.error,
            (select count(*) from platform.delivery later where later.receiver = d.receiver and later.aggregate = d.aggregate and later.version > d.version and later.state = 'waiting')
        from platform.delivery d join platform.outbox o on o.id = d.message_id where d.state = 'parked' order by o.occurred_at limit 200
        """;

    public async Task<IReadOnlyList<ParkedMessage>> Handle(ParkedMessages request, CancellationToken cancellationToken)
    {
        await using var read = database.CreateCommand(Parked);
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        var parked = new List<ParkedMessage>();
        while (await rows.ReadAsync(cancellationToken))
            parked.Add(new(rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetInt32(4), rows.IsDBNull(5) ? null : rows.GetString(5), (int)rows.GetInt64(6)));
        return parked;
    }
}
