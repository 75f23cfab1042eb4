using Microsoft.Extensions.Configuration;

namespace Partnership.TrainingAndEvents;

/// <summary>Where this site is reached, for what is read elsewhere, such as in a calendar. Whoever sends mail has checked the setting when the host started.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    /// <summary>"https://partnership.example", without a slash at its end.</summary>
    public string Text { get; } = (configuration["SiteAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000").TrimEnd('/');
}
