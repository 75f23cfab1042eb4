namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

/// <summary>Somebody for whom their agency's lead books (TRN-15).</summary>
/// <param name="Row">Where they stand on the form, or the line of the file.</param>
internal sealed record Colleague(int Row, string Name, string Email, string? Access = null, string? Diet = null)
{
    public const int LongestName = 120, LongestNeeds = 500;

    /// <summary>Two rows with the same one are the same colleague.</summary>
    public string Key => Email.Trim().ToLowerInvariant();

    public override string ToString() => "•••";
}

/// <summary>What happens where there are fewer places than colleagues.</summary>
internal enum FewerPlaces
{
    /// <summary>Nobody is booked.</summary>
    BookNobody,

    /// <summary>As many as fit, in the order in which they stand; the others wait in that order.</summary>
    BookWhoFits,
}
