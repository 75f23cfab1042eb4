using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;

namespace Partnership.Benchmarks.SixtyLinksPages;

/// <summary>A list of sixty cases and a form under it.</summary>
[Authorize(Policy = Policies.Public)]
public sealed class SixtyLinksModel : PageModel
{
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Answer { get; set; }
    public IReadOnlyList<string> References { get; } = [.. Enumerable.Range(1, 60).Select(number => $"TH-2026-{number:0000}")];
}
