using System.Security.Cryptography;
using System.Text;

namespace Partnership.Web.Look;

/// <summary>The one script that stands in the page itself: it tells the stylesheet that scripts run, before anything is drawn.</summary>
public static class InlineScript
{
    public const string Text = "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

    /// <summary>For the Content-Security-Policy's script-src, quotes included: 'sha256-…'.</summary>
    public static readonly string Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
