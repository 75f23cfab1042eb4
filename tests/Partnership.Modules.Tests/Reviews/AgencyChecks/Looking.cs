using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Platform.Persistence;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Persistence;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

/// <summary>What these tests look at behind the pages.</summary>
internal static class Looking
{
    public static Task<List<AgencyCheck>> ChecksOf(this TestHost host, TestCase made, string agency) =>
        host.With<Reading<ReviewsDbContext>, List<AgencyCheck>>(Actors.Coordinator, reading =>
            reading.Db.AgencyChecks.Where(check => check.CaseId == made.Id && check.Agency == agency).ToListAsync());

    /// <summary>The sentences of the case's trail, newest first.</summary>
    public static async Task<IReadOnlyList<string>> StoryOf(this TestHost host, TestCase made)
    {
        await using var read = host.Database.CreateCommand("select body::jsonb ->> 'sentence' from audit.entry where kind = 'case' and id = $1 order by seq desc");
        read.Parameters.Add(new() { Value = made.Id.ToString() });
        return await Texts(read);
    }

    /// <summary>The outgoing messages of that template about the case, as they wait.</summary>
    public static async Task<IReadOnlyList<string>> MailsWaiting(this TestHost host, string template, string reference)
    {
        await using var read = host.Database.CreateCommand("select body::text from platform.outbox where body::text like $1 and body::text like $2 order by 1");
        read.Parameters.Add(new() { Value = $"%reviews.{template}%" });
        read.Parameters.Add(new() { Value = $"%{reference}%" });
        return await Texts(read);
    }

    public static async Task<long> Count(this TestHost host, string sql)
    {
        await using var read = host.Database.CreateCommand(sql);
        return (long)(await read.ExecuteScalarAsync() ?? 0L);
    }

    private static async Task<IReadOnlyList<string>> Texts(NpgsqlCommand read)
    {
        await using var rows = await read.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync()) texts.Add(rows.GetString(0));
        return texts;
    }
}
