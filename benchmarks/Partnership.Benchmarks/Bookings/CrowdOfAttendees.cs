using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Identity;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Attendees.Visiting;

namespace Partnership.Benchmarks.Bookings;

/// <summary>People with a confirmed address and an open visit each, and sessions for them to book: put into the tables at once, as thousands of links would take the whole day.</summary>
internal sealed class CrowdOfAttendees(Site site)
{
    public List<string> Cookies { get; } = [];

    public async Task Gather(int people)
    {
        var closed = site.Services.GetRequiredService<ClosedParts>();
        var now = TimeProvider.System.GetUtcNow();
        var ids = Enumerable.Range(0, people).Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow())).ToArray();
        var tokens = ids.Select(_ => VisitTokens.New()).ToArray();
        await Insert("insert into training.attendee (id, agency, agency_state, details, made_at) select id, 'barts-health', 'Known', details, $3 from unnest($1, $2) as of (id, details)",
            ids, ids.Select((id, number) => closed.Close(id, new AttendeeDetails($"Practitioner {number}", $"practitioner.{number}@barts.nhs.example")).Ciphertext.ToArray()).ToArray(), now);
        await Insert("insert into training.visit (hash, attendee, began_at, expires_at) select hash, attendee, $3, $3 + interval '12 hours' from unnest($1, $2) as of (hash, attendee)", tokens.Select(VisitTokens.HashOf).ToArray(), ids, now);
        // For the other side: who is next, by number.
        await Insert("create table if not exists training.bench_attendee (n bigint primary key, id uuid not null)");
        await Insert("insert into training.bench_attendee select n, id from unnest($1) with ordinality as of (id, n)", ids);
        Cookies.AddRange(tokens.Select(token => $"training={token}"));
    }

    /// <returns>Number and id of each.</returns>
    public async Task<IReadOnlyList<(long Number, Guid Id)>> Sessions(int count, int capacity)
    {
        await using var insert = Owner.CreateCommand("""
            insert into training.session (id, kind, title, summary, audience, topics, provider_kind, provider, state, starts_at, ends_at, online, venue, capacity, open_to_public, promotion, offer_hours,
                needs_manager, asks_access, asks_diet, sequence, revision, published_at, changed_at)
            select gen_random_uuid(), 'Course', 'Measured course ' || n, 'About measuring.', '{Everybody}', '{}', 'Commissioned', 'Invented Training Company', 'Published', now() + interval '30 days', now() + interval '30 days 6 hours',
                false, 'Room 1', $2, false, 'Offer', 48, false, false, false, 0, 0, now(), now()
            from generate_series(1, $1) n returning number, id
            """);
        insert.Parameters.Add(new() { Value = count });
        insert.Parameters.Add(new() { Value = capacity });
        await using var rows = await insert.ExecuteReaderAsync();
        var made = new List<(long, Guid)>();
        while (await rows.ReadAsync()) made.Add((rows.GetInt64(0), rows.GetGuid(1)));
        return made;
    }

    private NpgsqlDataSource Owner { get; } = NpgsqlDataSource.Create(site.Superuser);

    public async Task Insert(string sql, params object[] values)
    {
        await using var insert = Owner.CreateCommand(sql);
        insert.CommandTimeout = 0;
        foreach (var value in values) insert.Parameters.Add(value is DateTimeOffset at ? new() { Value = at, NpgsqlDbType = NpgsqlDbType.TimestampTz } : new() { Value = value });
        await insert.ExecuteNonQueryAsync();
    }
}
