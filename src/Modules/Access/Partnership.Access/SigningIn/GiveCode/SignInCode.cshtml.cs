using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
        var given = await Ask(new GiveCode(person, Input.Code, Visit.Of(HttpContext)));
        if (given is { Succeeded: true, Value.LetIn: { } letIn })
        {
            await HalfSignedIn.Clear(HttpContext);
            await letIn.Open(HttpContext);
            return given.Value.ByRecoveryCode ? SetUpANewApp() : LocalRedirect(ComeBack.To(Url, Next));
        }
        if (given.IsNotFound) return StartAgain();
        if (given.Succeeded) Tell([new(nameof(Input.Code), given.Value.Wrong ?? $"This code is not right, or was used before. {(Recovery ? "Try another one." : "Enter the newest one that your app shows.")}")]);
        else Tell(given.Refusals);
        return Page();
    }

    /// <summary>Who used a recovery code has most likely lost the app; the codes run out.</summary>
    private LocalRedirectResult SetUpANewApp()
    {
        TempData[Said.Key] = "You have signed in with a recovery code. It is used up";
        return LocalRedirect("/account/authenticator?lost=true");
    }

    private LocalRedirectResult StartAgain() => LocalRedirect(ComeBack.Via("/sign-in", Next));

    internal sealed class Fields
    {
        public string? Code { get; set; }
    }
}
