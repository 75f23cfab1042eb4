using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Organisations;
using Partnership.Access.Organisations.Linking;
using Partnership.Access.Passkeys;
using Partnership.Access.Sessions;
using Partnership.Access.YourAccount;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Access.SigningIn.ProveAgain;

[Authorize(Policy = Policies.SignedIn)]
internal sealed class SignInAgainModel(IMediator mediator, Challenges challenges, WebActor here, ICurrentActor current) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    [BindProperty] public string? Credential { get; set; }

    public WaysIn Ways { get; private set; } = WaysIn.None;

    /// <summary>Those whose sign-in is linked: it can be shown there.</summary>
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public string PasskeyAction => ComeBack.Via("/sign-in/again", Next) + (Next is null ? "?" : "&") + "handler=Passkey";

    public Task OnGetAsync() => Fill();

    protected override async Task Fill()
    {
        Ways = await Ask(new WaysInOf());
        Organisations = [.. (await Ask(new YourSignInsPage())).Linked.Select(one => one.Organisation).OfType<Organisation>()];
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => here.Session is { } session
        ? ChallengeCookie.Give(HttpContext, await challenges.ToShow(current.Actor.Person, Purposes.ProveAgain(session))) : NotFound();

    public async Task<IActionResult> OnPostPasskeyAsync() => await Answered(
        await Ask(new ProveAgain(null, null, new(Credential, ChallengeCookie.Read(HttpContext)), Visit.Of(HttpContext))),
        new(null, "This passkey was not taken, or the page was open too long. Try again."));

    public async Task<IActionResult> OnPostAsync() => await Answered(
        await Ask(new ProveAgain(Input.Code, Input.Password, null, Visit.Of(HttpContext))),
        new(nameof(Input.Code), "This is not right. Enter the newest code that your app shows, or your password."));

    private async Task<IActionResult> Answered(Outcome<Proved> proved, Refusal wrong)
    {
        if (proved is { Succeeded: true, Value.SessionToken: { } token })
        {
            await SessionCookie.Set(HttpContext, token);
            return LocalRedirect(ComeBack.To(Url, Next));
        }
        if (proved.IsNotFound) return NotFound();
        Tell(proved.Succeeded ? [wrong with { Words = proved.Value.Wrong ?? wrong.Words }] : proved.Refusals);
        return await ShowAgain();
    }

    internal sealed class Fields
    {
        public string? Code { get; set; }
        public string? Password { get; set; }
    }
}
