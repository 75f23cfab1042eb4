using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Partnership.Kernel.Acts;
using Partnership.Platform.Modules;

namespace Partnership.Platform.Documents.Printing;

/// <summary>Which Chromium makes PDFs: the setting Chromium names its program. In development the machine's own is taken, if there is one; "none" is none.</summary>
/// <param name="Program">Full path; null for none.</param>
public sealed record BrowserSettings(string? Program)
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static BrowserSettings Of(IConfiguration configuration, IHostEnvironment environment) => configuration["Chromium"] switch
    {
        null or "" => new(environment.IsDevelopment() ? Usual.FirstOrDefault(File.Exists) : null),
        "none" => new(Program: null),
        var named => new(named),
    };
}

public sealed class BrowserCheck(BrowserSettings settings) : ICheckSettings
{
    public Outcome Check() => settings.Program is { } program && !File.Exists(program) ? Outcome.Refused($"Chromium names {program}, which is not there. Name the program, or leave it out: pages then print.", "Chromium") : Outcome.Done;
}
