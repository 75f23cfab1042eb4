using Xunit;

namespace Partnership.Testing.Files;

/// <summary>A test that needs a real clamd. Where there is none it is left out and says so, with the command that installs it.</summary>
public sealed class ClamdFactAttribute : FactAttribute
{
    public ClamdFactAttribute()
    {
        if (ClamdProcess.Program is null) Skip = $"NOT RUN: {ClamdProcess.HowToInstall}";
    }
}
