using System.Text;
using Npgsql;
using Partnership.Platform.Vaults;

namespace Partnership.Platform.Limits;

/// <summary>Counts against allowances in the database, so that every host counts the same and a restart forgets nothing.</summary>
public sealed class Allowances(NpgsqlDataSource database, MasterKey master, TimeProvider clock)
{
    /// <summary>Takes pieces of an allowance; false when there are not so many left, and then none is taken.</summary>
    /// <param name="source">Whose allowance, such as an address; only its keyed fingerprint is kept.</param>
    public async Task<bool> Take(Allowance from, string source, int pieces, CancellationToken ct)
    {
        await using var take = database.CreateCommand("""
            insert into platform.allowance as held (kind, source, pieces, at) values ($1, $2, $3 - $5, $6)
            on conflict (kind, source) do update
                set pieces = least($3, held.pieces + greatest(extract(epoch from $6 - held.at), 0) / 60 * $4) - $5, at = greatest(held.at, $6)
                where least($3, held.pieces + greatest(extract(epoch from $6 - held.at), 0) / 60 * $4) >= $5
            """);
        var place = master.Fingerprint("allowance", Encoding.UTF8.GetBytes(source));
        foreach (var value in new object[] { from.Kind, place, (double)from.AtOnce, from.PerMinute, (double)pieces, clock.GetUtcNow() }) take.Parameters.Add(new() { Value = value });
        return await take.ExecuteNonQueryAsync(ct) == 1;
    }
}
