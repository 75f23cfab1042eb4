using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Communications.Sending;
using Partnership.Platform.Access;

namespace Partnership.Communications.Development;

/// <summary>The pickup folder as a page, so that invitations and reminders can be followed without a mail server.</summary>
[Authorize(Policy = Policies.Development)]
internal sealed partial class DevelopmentMailModel(PickupFolder folder) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    public PickedUpMail? One { get; private set; }
    public IReadOnlyList<PickedUpMail> All { get; private set; } = [];

    public IActionResult OnGet()
    {
        All = folder.Read();
        if (Id is not { } id) return Page();
        One = All.FirstOrDefault(mail => mail.Id == id.ToString());
        return One is null ? NotFound() : Page();
    }

    /// <summary>A line cut at its addresses, so that they can be links.</summary>
    public static IEnumerable<(string Words, bool IsLink)> Pieces(string line)
    {
        var at = 0;
        foreach (Match link in Link().Matches(line))
        {
            yield return (line[at..link.Index], false);
            yield return (link.Value, true);
            at = link.Index + link.Length;
        }
        yield return (line[at..], false);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
