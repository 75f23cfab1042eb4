using Microsoft.Extensions.Configuration;
using Partnership.Kernel.Acts;
using Partnership.Platform.Modules;

namespace Partnership.Platform.Files.Scanning;

/// <summary>How uploaded files are scanned.</summary>
/// <param name="Clamd">Where clamd listens: "host:port", or the path of its socket; null without a scanner.</param>
/// <param name="OpenNotScanned">Whether a file that no scanner has looked at may be opened, after a warning.</param>
public sealed record FileSettings(string? Clamd, bool OpenNotScanned)
{
    public const string ClamdSetting = "Clamd", OpenSetting = "Files:OpenNotScanned";

    public static FileSettings From(IConfiguration configuration) =>
        new(configuration[ClamdSetting] is { Length: > 0 } clamd ? clamd : null, !bool.TryParse(configuration[OpenSetting], out var open) || open);
}

internal sealed class FileSettingsAreSetRight(IConfiguration configuration) : ICheckSettings
{
    public Outcome Check()
    {
        if (configuration[FileSettings.ClamdSetting] is { Length: > 0 } clamd && !Clamd.CanBeOne(clamd))
            return Outcome.Refused($"{FileSettings.ClamdSetting} is “{clamd}”: it must be the path of clamd’s socket, such as /run/clamav/clamd.ctl, or host:port.");
        return configuration[FileSettings.OpenSetting] is { } open && !bool.TryParse(open, out _)
            ? Outcome.Refused($"{FileSettings.OpenSetting} is “{open}”: it must be true or false.")
            : Outcome.Done;
    }
}
