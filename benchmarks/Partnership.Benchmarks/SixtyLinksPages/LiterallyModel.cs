using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;

namespace Partnership.Benchmarks.SixtyLinksPages;

/// <summary>The markup that the tags made, written as it stands; only the form's token is made anew.</summary>
[Authorize(Policy = Policies.Public)]
public sealed class LiterallyModel : PageModel
{
    private const string Token = "<input name=\"__RequestVerificationToken\"";

    internal static string Before { get; private set; } = "";
    internal static string After { get; private set; } = "";

    /// <summary>Takes the inside of the main element of the page made by the tags.</summary>
    internal static void Take(string page)
    {
        var main = page[(page.IndexOf('>', page.IndexOf("<main", StringComparison.Ordinal)) + 1)..page.IndexOf("</main>", StringComparison.Ordinal)];
        var token = main.IndexOf(Token, StringComparison.Ordinal);
        (Before, After) = (main[..token], main[(main.IndexOf('>', token) + 1)..]);
    }
}
