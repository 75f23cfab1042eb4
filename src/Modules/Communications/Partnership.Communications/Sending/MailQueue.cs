using Npgsql;
using Partnership.Kernel.Identity;

namespace Partnership.Communications.Sending;

/// <summary>A mail that this host has taken for a while.</summary>
internal sealed record TakenMail(MailId Id, string Template, PersonId? Person, byte[]? SealedAddress, string FilledWith, byte[]? SealedValues, byte[]? SealedCalendar, int Attempt);

/// <summary>The table as a queue for any number of hosts: taking a mail moves its next turn into the future, so a host that dies leaves it to the others.</summary>
internal sealed class MailQueue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>After this many attempts in a row a mail waits for somebody to look at it.</summary>
    public const int MostAttempts = 8;

    /// <summary>How long a host may take over one mail.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public async Task<TakenMail?> TakeNext(CancellationToken ct)
    {
        await using var take = database.CreateCommand("""
            with next as (
                select id from communications.mail where state = 'Waiting' and due_at <= $1 order by due_at limit 1 for update skip locked
            )
            update communications.mail m set attempts = m.attempts + 1, due_at = $2 from next where m.id = next.id
            returning m.id, m.template, m.person, m.sealed_address, m.filled_with::text, m.sealed_values, m.sealed_calendar, m.attempts
            """);
        Add(take, clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        await using var rows = await take.ExecuteReaderAsync(ct);
        return !await rows.ReadAsync(ct) ? null : new(
            MailId.From(rows.GetGuid(0)), rows.GetString(1), rows.IsDBNull(2) ? null : PersonId.From(rows.GetGuid(2)),
            Bytes(rows, 3), rows.GetString(4), Bytes(rows, 5), Bytes(rows, 6), rows.GetInt32(7));
    }

    public async Task Note(TakenMail mail, MailAnswer answer, CancellationToken ct)
    {
        var givesUp = answer.Handed == Handed.Refused || mail.Attempt >= MostAttempts;
        await using var note = answer.Handed == Handed.Accepted
            ? database.CreateCommand("update communications.mail set state = 'Sent', sent_at = $2, answer = $3, filled_with = '{}', sealed_address = null, sealed_values = null, sealed_calendar = null where id = $1 and state = 'Waiting'")
            : database.CreateCommand($"update communications.mail set state = '{(givesUp ? nameof(MailState.Failed) : nameof(MailState.Waiting))}', due_at = $2, answer = $3 where id = $1 and state = 'Waiting'");
        Add(note, mail.Id.Value, answer.Handed == Handed.Accepted ? clock.GetUtcNow() : clock.GetUtcNow() + BackOff(mail.Attempt), answer.Words);
        await note.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Half a minute, then three times as long each time, at most three hours.</summary>
    public static TimeSpan BackOff(int attempt) => TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(3, attempt - 1), 3 * 3600));

    private static byte[]? Bytes(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<byte[]>(column);

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
    }
}
