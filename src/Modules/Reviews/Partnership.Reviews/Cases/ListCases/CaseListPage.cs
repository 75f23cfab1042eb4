using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases.ListCases;

/// <summary>What the queue and the list of cases have in common: filter, order, pages and download, all in the address.</summary>
internal abstract class CaseListPage(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public CaseStage? Stage { get; set; }
    [BindProperty(SupportsGet = true)] public ReferralDoor? Door { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    /// <summary>"/referrals" or "/cases".</summary>
    public abstract string Address { get; }
    public abstract IReadOnlyList<CaseStage> StagesShown { get; }
    protected abstract ListCases Wanted { get; }

    public CaseList List { get; private set; } = new([], 0, null);
    public bool Filtered => Stage is not null || Door is not null;
    public bool Newest => Sort == "newest";
    public IEnumerable<SelectListItem> Stages => StagesShown.Select(one => new SelectListItem(one.InWords(), one.ToString()));
    public IEnumerable<SelectListItem> Doors => Enum.GetValues<ReferralDoor>().Select(one => new SelectListItem(one.InWords(), one.ToString()));

    /// <summary>This list with another order, another start, or as a file.</summary>
    public string To(string? sort, string? after = null, string? handler = null) =>
        QueryString.Create(new Dictionary<string, string?> { ["stage"] = Stage?.ToString(), ["door"] = Door?.ToString(), ["sort"] = sort, ["after"] = after, ["handler"] = handler }
            .Where(one => !string.IsNullOrEmpty(one.Value))) is { HasValue: true } query ? Address + query : Address;

    public async Task OnGetAsync() => List = await mediator.Send(Wanted, HttpContext.RequestAborted);

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var made = await mediator.Send(new ExportCases.ExportCases(Wanted), HttpContext.RequestAborted);
        return File(made.Value, "text/csv; charset=utf-8", $"{Address.Trim('/')}.csv");
    }
}
