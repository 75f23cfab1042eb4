using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Themes;

/// <summary>A theme as people choose it.</summary>
internal sealed record ListedTheme(string Key, string Title, string? Help);

/// <summary>The partnership's own controlled list: the profile's themes, and those that were added since.</summary>
internal sealed class ThemeList(Reading<ReviewsDbContext> reading, Installation installation)
{
    public async Task<IReadOnlyList<ListedTheme>> All(CancellationToken ct)
    {
        var added = await reading.Db.AddedThemes.OrderBy(one => one.Title).ToListAsync(ct);
        return [.. installation.Profile.Themes.Select(one => new ListedTheme(one.Key, one.Title, one.Help)), .. added.Select(one => new ListedTheme(one.Key, one.Title, null))];
    }
}
