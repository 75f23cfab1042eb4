using Xunit;

namespace Partnership.Testing.Calendars;

/// <summary>A test that needs somebody else's calendar parser. Where there is none it is left out and says so, with the command that installs it.</summary>
public sealed class CalendarParserFactAttribute : FactAttribute
{
    public CalendarParserFactAttribute()
    {
        if (!RealCalendarParser.IsInstalled) Skip = $"NOT RUN: {RealCalendarParser.HowToInstall}";
    }
}
