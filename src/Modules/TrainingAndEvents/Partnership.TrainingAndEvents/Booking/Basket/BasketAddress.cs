using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Partnership.TrainingAndEvents.Booking.Basket;

/// <summary>The whole state of a basket is its address, by the sessions' numbers: "/training/book?session=12&amp;session=15".</summary>
internal static class BasketAddress
{
    public const string Page = "/training/book";

    public static string Of(IEnumerable<long> sessions) => $"{Page}?{string.Join('&', sessions.Select(one => FormattableString.Invariant($"session={one}")))}";

    /// <summary>None where it is the address of something else.</summary>
    public static long[] Read(string address)
    {
        if (!address.StartsWith(Page + "?", StringComparison.Ordinal)) return [];
        var query = QueryHelpers.ParseQuery(address[Page.Length..]);
        return [.. query["session"].Select(one => long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
    }
}
