using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>Where this site is reached, for addresses that are kept elsewhere: as the installation says, or where it doesn't, as the visitor asked.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    /// <returns>Without a slash at its end: "https://partnership.example".</returns>
    public string Of(HttpRequest asked) =>
        Uri.TryCreate(configuration["SiteAddress"], UriKind.Absolute, out var site) ? site.GetLeftPart(UriPartial.Authority) : $"{asked.Scheme}://{asked.Host}";
}
