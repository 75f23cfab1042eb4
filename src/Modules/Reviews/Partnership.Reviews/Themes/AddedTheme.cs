namespace Partnership.Reviews.Themes;

/// <summary>A learning theme that was added to the profile's list, and why (REV-42).</summary>
internal sealed class AddedTheme
{
    private AddedTheme(string key, string title, string because, string addedBy, DateTimeOffset addedAt) =>
        (Key, Title, Because, AddedBy, AddedAt) = (key, title, because, addedBy, addedAt);

    public string Key { get; }
    public string Title { get; }
    public string Because { get; }
    public string AddedBy { get; }
    public DateTimeOffset AddedAt { get; }

    public static AddedTheme Of(string key, string title, string because, string by, DateTimeOffset at) => new(key, title, because, by, at);
}
