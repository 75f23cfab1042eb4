using Npgsql;
using Partnership.Kernel.Time;
using Partnership.Platform.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>All that the calendar's pages and feeds show: public sessions with their places left, what courses teach, and programmes. Sessions of long ago are left out, so that it costs what is in the calendar and not what ever was; a page about one of these is not kept.</summary>
internal sealed class StampOfTheCalendar(NpgsqlDataSource database, TimeProvider clock) : IStamp
{
    /// <summary>A month of the grid, and the 30 days that feeds look back.</summary>
    private const int DaysBack = 31;

    private const string All = """
        select (select count(*) || '.' || coalesce(sum(hashtextextended(id || ':' || version, 0)), 0) from training.session
                where (state = 'Published' or state = 'Cancelled' and published_at is not null) and starts_at >= $1)
            || ' ' || (select coalesce(sum(hashtextextended(id || ':' || outcomes, 0)), 0) from training.course)
            || ' ' || (select coalesce(sum(hashtextextended(programme::text, 0)), 0) from training.programme)
        """;

    public async Task<string> Read(CancellationToken ct)
    {
        await using var read = database.CreateCommand(All);
        read.Parameters.Add(new() { Value = From(clock.GetUtcNow()) });
        return await read.ExecuteScalarAsync(ct) as string ?? "";
    }

    /// <summary>Whether a page that shows something of that time may be kept.</summary>
    public static bool Covers(DateTimeOffset? startsAt, DateTimeOffset now) => startsAt >= From(now);

    private static DateTimeOffset From(DateTimeOffset now) => London.StartOf(London.DateOf(now).AddDays(-DaysBack));
}
