using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Codes;
using Partnership.Access.Invitations.AcceptInvitation;
using Partnership.Access.Passkeys;
using Partnership.Access.Passwords;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Look;
using Partnership.Web.Pages;

namespace Partnership.Access.Invitations.OpenInvitation;

internal enum InvitationStep { Unknown, Choose, App, Done, Used, Expired, SomebodyElses }

/// <summary>From the mail's link to an account: with a passkey in one step, with a password and an app in two. Nothing is written before the last button (HRD-32).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class InvitationModel(PasswordRules rules, IMediator mediator, HalfMadeAccounts halves, PasswordHashes hashes, Challenges challenges, ICurrentActor current, IPartnershipLook look) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();
    [BindProperty] public string? Credential { get; set; }

    public InvitationView? View { get; private set; }
    public InvitationStep Step { get; private set; }
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];
    public AppKeyView Key { get; private set; } = AppKeyView.None;

    public async Task<IActionResult> OnGetAsync() => await Look() is null ? Closed() : Page();

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => await Look() is { } open
        ? ChallengeCookie.Give(HttpContext, await challenges.ToMake(open.Person, open.Email, open.Name, Purposes.Join(Token))) : NotFound();

    public Task<IActionResult> OnPostPasskeyAsync() => Accept(() =>
        Ask(new AcceptWithAPasskey.AcceptWithAPasskey(Token, new(Credential, ChallengeCookie.Read(HttpContext)), Visit.Of(HttpContext))));

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (await Look() is null) return Closed();
        var broken = rules.BrokenBy(Input.Password);
        if (broken.Count > 0) Tell(broken);
        else ShowApp(new(hashes.Of(Input.Password ?? ""), OneTimeCode.NewSecret()));
        return Page();
    }

    public Task<IActionResult> OnPostCodeAsync() => Accept(() => Ask(new AcceptInvitation.AcceptInvitation(Token, Input.Half, Input.Code, Visit.Of(HttpContext))));

    private async Task<IActionResult> Accept(Func<Task<Outcome<Joined>>> accept)
    {
        if (await Look() is null) return Closed();
        var joined = await accept();
        if (joined.Succeeded)
        {
            await joined.Value.LetIn.Open(HttpContext);
            (Step, RecoveryCodes) = (InvitationStep.Done, joined.Value.RecoveryCodes);
            return Page();
        }
        if (joined.IsNotFound) return await Look() is null ? Closed() : Page();
        Tell(joined.Refusals);
        if (halves.Open(Input.Half, Token) is { } half) ShowApp(half);
        return Page();
    }

    /// <summary>Null when it can't be accepted here; <see cref="Step"/> says why.</summary>
    private async Task<InvitationView?> Look()
    {
        View = await Ask(new LookAtInvitation(Token));
        Step = View?.State switch
        {
            InvitationState.Open when current.Actor.Person is { } somebody && somebody != View.Person => InvitationStep.SomebodyElses,
            InvitationState.Open => InvitationStep.Choose,
            InvitationState.Used => InvitationStep.Used,
            InvitationState.Expired => InvitationStep.Expired,
            _ => InvitationStep.Unknown,
        };
        return Step == InvitationStep.Choose ? View : null;
    }

    private void ShowApp(HalfMadeAccount half)
    {
        Step = InvitationStep.App;
        Input.Half = halves.Seal(half, Token);
        Key = AppKeyView.Of(half.CodeSecret, look.ShortName, View?.Email ?? "");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Closed()
    {
        var page = Page();
        page.StatusCode = Step switch { InvitationStep.Unknown => 404, InvitationStep.SomebodyElses => 200, _ => 410 };
        return page;
    }

    internal sealed class Fields
    {
        public string? Password { get; set; }

        /// <summary>What the step before came to, sealed.</summary>
        public string? Half { get; set; }
        public string? Code { get; set; }
    }
}
