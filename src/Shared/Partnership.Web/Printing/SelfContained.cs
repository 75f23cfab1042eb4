using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Partnership.Web.Look;

namespace Partnership.Web.Printing;

/// <summary>A page with its stylesheet inside and without scripts, for a browser that can fetch nothing.</summary>
internal sealed partial class SelfContained(IWebHostEnvironment environment, FrontendFiles files)
{
    private readonly Lazy<string> _styles = new(() => $"<style>{Read(environment, "partnership.css")}{files.LookCss}</style></head>");

    public string Of(string html) => Linked().Replace(html, "").Replace("</head>", _styles.Value, StringComparison.Ordinal);

    private static string Read(IWebHostEnvironment environment, string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("/_content/Partnership.Web/" + name);
        if (!file.Exists) return "";
        using var content = new StreamReader(file.CreateReadStream());
        return content.ReadToEnd();
    }

    [GeneratedRegex(@"<link rel=""(stylesheet|icon)""[^>]*>|<script\b.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Linked();
}
