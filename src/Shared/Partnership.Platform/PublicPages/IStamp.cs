namespace Partnership.Platform.PublicPages;

/// <summary>All that a public page shows of a module's tables, in a few characters that differ whenever it differs. Registered as a singleton: <c>services.AddSingleton&lt;IStamp, StampOfTheCalendar&gt;()</c>.
/// A query that is cheap and takes no lock, such as <c>select count(*) || '.' || coalesce(sum(hashtextextended(id || ':' || version, 0)), 0) from …</c>; without the hash,
/// one row that goes and another that comes can leave the sum as it was. What only the time changes needs no stamp: pages are kept to the end of the minute at most.</summary>
public interface IStamp
{
    Task<string> Read(CancellationToken ct);
}
