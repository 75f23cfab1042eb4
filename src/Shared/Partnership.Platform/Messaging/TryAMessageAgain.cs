using MediatR;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Messaging;

/// <summary>Lets a parked message be delivered anew, with as many attempts as a new one (PLT-20).</summary>
public sealed record TryAMessageAgain(Guid Message, string Receiver) : ICommand;

internal sealed class TryAMessageAgainHandler(IAct act) : IRequestHandler<TryAMessageAgain, Outcome>
{
    private const string Release = """
        update platform.delivery d set state = 'waiting', attempts = 0, due_at = $3 from platform.outbox o
        where d.message_id = $1 and d.receiver = $2 and d.state = 'parked' and o.id = d.message_id returning o.kind
        """;

    public async Task<Outcome> Handle(TryAMessageAgain request, CancellationToken cancellationToken)
    {
        await using var release = new NpgsqlCommand(Release, act.Connection);
        foreach (var value in new object[] { request.Message, request.Receiver, act.At }) release.Parameters.Add(new() { Value = value });
        if (await release.ExecuteScalarAsync(cancellationToken) is not string kind) return Outcome.Refused("This message is not parked any more: it was delivered, or somebody else has had it tried again.");
        act.Record(AuditStream.Of("site", "messages"), $"had {request.Receiver} try the message {kind} {request.Message} again");
        return Outcome.Done;
    }
}
