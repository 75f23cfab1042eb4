using Npgsql;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Reviews.Referrals;

/// <summary>Gives out "TH-2026-0042": counted within London's year, without gaps. Its row stays locked until the act that took the number is safe.</summary>
internal sealed class ReferenceCounter(IAct act, Installation installation)
{
    private const string Count = """
        insert into reviews.reference_counter as counter (year, last) values ($1, 1)
        on conflict (year) do update set last = counter.last + 1 returning last
        """;

    public async Task<string> Next(CancellationToken ct)
    {
        var year = London.DateOf(act.At).Year;
        await using var next = new NpgsqlCommand(Count, act.Connection) { Parameters = { new() { Value = year } } };
        return $"{installation.Profile.Partnership.ReferencePrefix}-{year}-{await next.ExecuteScalarAsync(ct):0000}";
    }
}
