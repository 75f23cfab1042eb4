using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Sessions;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.Access.SigningIn.GiveCode;

[Authorize(Policy = Policies.Public)]
internal sealed class SignInCodeModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    /// <summary>The authenticator is lost: the field takes letters.</summary>
    [BindProperty(SupportsGet = true)] public bool Recovery { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public string RecoveryHref => ComeBack.Via("/sign-in/code", Next) + (Next is null ? "?" : "&") + "recovery=true";

    public async Task<IActionResult> OnGetAsync() => await HalfSignedIn.Read(HttpContext) is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HalfSignedIn.Read(HttpContext) is not { } person) return StartAgain();
        var given = await Ask(new GiveCode(person, Input.Code, Source.Of(HttpContext), Device.InWords(Request.Headers.UserAgent)));
        if (given is { Succeeded: true, Value.Token: { } token })
        {
            await HalfSignedIn.Clear(HttpContext);
            await SessionCookie.Set(HttpContext, token);
            return LocalRedirect(ComeBack.To(Url, Next));
        }
        if (given.IsNotFound) return StartAgain();
        if (given.Succeeded) Tell([new(nameof(Input.Code), Recovery ? "This code is not right, or was used before. Try another one." : "This code is not right, or was used before. Enter the newest one that your app shows.")]);
        else Tell(given.Refusals);
        return Page();
    }

    private LocalRedirectResult StartAgain() => LocalRedirect(ComeBack.Via("/sign-in", Next));

    internal sealed class Fields
    {
        public string? Code { get; set; }
    }
}
