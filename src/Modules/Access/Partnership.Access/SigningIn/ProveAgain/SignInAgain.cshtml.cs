using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.SigningIn.ProveAgain;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class SignInAgainModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var proved = await Ask(new ProveAgain(Input.Code, Input.Password, Source.Of(HttpContext)));
        if (proved is { Succeeded: true, Value: true }) return LocalRedirect(ComeBack.To(Url, Next));
        if (proved.IsNotFound) return NotFound();
        Tell(proved.Succeeded ? [new(nameof(Input.Code), "This is not right. Enter the newest code that your app shows, or your password.")] : proved.Refusals);
        return Page();
    }

    internal sealed class Fields
    {
        public string? Code { get; set; }
        public string? Password { get; set; }
    }
}
