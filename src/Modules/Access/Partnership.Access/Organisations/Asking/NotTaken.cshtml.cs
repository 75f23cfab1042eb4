using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;

namespace Partnership.Access.Organisations.Asking;

[Authorize(Policy = Policies.Public)]
internal sealed class NotTakenModel(KnownOrganisations organisations) : PageModel
{
    [BindProperty(SupportsGet = true)] public NotTaken Because { get; set; }
    [BindProperty(SupportsGet = true)] public string? Organisation { get; set; }
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public string Name => organisations.ByKey(Organisation)?.Name ?? "your organisation";

    public PageResult OnGet()
    {
        if (!Url.IsLocalUrl(Back)) Back = "/sign-in";
        return new() { StatusCode = 400 };
    }
}
