using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.ComingIn;

/// <summary>Back from the organisation: straight on where all is well.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ArrivedModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public ComingInStep Step { get; private set; } = ComingInStep.CodeNeeded;
    public string Name { get; private set; } = "";

    public Task<IActionResult> OnGetAsync() => Come(null);

    public Task<IActionResult> OnPostAsync() => Come(Input.Code ?? "");

    private async Task<IActionResult> Come(string? code)
    {
        if (await Arrival.Read(HttpContext, ComeByOrganisation.Purpose) is not { } arrival) return LocalRedirect(ComeBack.Via("/sign-in", Next));
        Name = arrival.OrganisationName;
        var came = await Ask(new ComeByOrganisation(arrival, code, Visit.Of(HttpContext)));
        if (came.IsNotFound || came is { Succeeded: true, Value.Step: ComingInStep.TakenBefore }) return LocalRedirect(ComeBack.Via("/sign-in", Next));
        if (!came.Succeeded)
        {
            Tell(came.Refusals);
            return Page();
        }
        Step = came.Value.Step;
        if (Step == ComingInStep.CodeWrong) Tell([new(nameof(Input.Code), came.Value.Wrong ?? "This code is not right, or was used before. Enter the newest one that your app shows.")]);
        if (Step is ComingInStep.CodeNeeded or ComingInStep.CodeWrong) return Page();
        await Arrival.Clear(HttpContext);
        if (came.Value.LetIn is not { } letIn) return Refused();
        await letIn.Open(HttpContext);
        return LocalRedirect(ComeBack.To(Url, Next));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        var page = Page();
        page.StatusCode = 403;
        return page;
    }

    internal sealed class Fields
    {
        public string? Code { get; set; }
    }
}
