using Xunit;

namespace Partnership.Journeys.Tests.Browsing;

/// <summary>A test that needs Chromium. Without it the test is skipped, and the reason says how to get it.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Chromium = "/usr/bin/chromium";

    internal static bool IsInstalled => File.Exists(Chromium);

    public BrowserFactAttribute()
    {
        if (!IsInstalled) Skip = $"NOT RUN: there is no {Chromium}. Install it: sudo apt-get install --no-install-recommends chromium";
    }
}
