using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;

namespace Partnership.Web.Look;

/// <summary>The addresses of the stylesheet and the script, each with its content's fingerprint so that browsers may keep them.</summary>
public sealed class FrontendFiles
{
    public FrontendFiles(IWebHostEnvironment environment, IPartnershipLook look)
    {
        Stylesheet = Stamped(environment, "partnership.css");
        Script = Stamped(environment, "partnership.js");
        if (!Contrast.IsEnough(look.AccentColour))
            throw new InvalidOperationException($"The accent colour {look.AccentColour} can't be read on white: its contrast must be 4.5:1 or more.");
        LookCss = look.AccentColour == PartnershipLook.DeepTeal ? "" :
            $":root{{--govuk-brand-colour:{look.AccentColour};--govuk-link-colour:{look.AccentColour};--govuk-link-hover-colour:color-mix(in srgb,{look.AccentColour} 65%,#000)}}";
        LookStylesheet = LookCss.Length == 0 ? null : "/look.css?v=" + Fingerprint(Encoding.UTF8.GetBytes(LookCss));
    }

    public string Stylesheet { get; }
    public string Script { get; }

    /// <summary>The profile's accent colour as a stylesheet; null when it is ours.</summary>
    public string? LookStylesheet { get; }
    public string LookCss { get; }

    private static string Stamped(IWebHostEnvironment environment, string name)
    {
        var path = "/_content/Partnership.Web/" + name;
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) return path;
        using var content = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(content), 0, 6)}";
    }

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content), 0, 6);
}
