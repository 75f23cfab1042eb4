using Partnership.Kernel.Acts;

namespace Partnership.Platform.Modules;

/// <summary>A module's settings, looked at before the site starts: what is wrong is said with the setting's name, and the site does not start.</summary>
public interface ICheckSettings
{
    Outcome Check();
}
