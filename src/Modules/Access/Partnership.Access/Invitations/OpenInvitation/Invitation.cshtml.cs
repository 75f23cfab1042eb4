using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Codes;
using Partnership.Access.Passwords;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Access;
using Partnership.Web.Look;
using Partnership.Web.Pages;

namespace Partnership.Access.Invitations.OpenInvitation;

internal enum InvitationStep { Unknown, Password, App, Done, Used, Expired }

/// <summary>From the mail's link to an account in two steps. Nothing is written before the last button (HRD-32).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class InvitationModel(IMediator mediator, HalfMadeAccounts halves, PasswordHashes hashes, IPartnershipLook look) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();

    public InvitationView? View { get; private set; }
    public InvitationStep Step { get; private set; }
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];
    public string Picture { get; private set; } = "";
    public int PictureSize { get; private set; }
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : Closed();

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (!await Look()) return Closed();
        var broken = Rules.BrokenOf(new PasswordMustBeLongEnough(Input.Password), new PasswordMustNotBeCommon(Input.Password));
        if (broken.Count > 0) Tell(broken);
        else ShowApp(new(hashes.Of(Input.Password ?? ""), OneTimeCode.NewSecret()));
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (!await Look()) return Closed();
        var joined = await Ask(new AcceptInvitation.AcceptInvitation(Token, Input.Half, Input.Code, Device.InWords(Request.Headers.UserAgent)));
        if (joined.Succeeded)
        {
            await SessionCookie.Set(HttpContext, joined.Value.SessionToken);
            (Step, RecoveryCodes) = (InvitationStep.Done, joined.Value.RecoveryCodes);
            return Page();
        }
        if (joined.IsNotFound) return await Look() ? Page() : Closed();
        Tell(joined.Refusals);
        if (halves.Open(Input.Half, Token) is { } half) ShowApp(half);
        return Page();
    }

    private async Task<bool> Look()
    {
        View = await Ask(new LookAtInvitation(Token));
        Step = View?.State switch
        {
            InvitationState.Open => InvitationStep.Password,
            InvitationState.Used => InvitationStep.Used,
            InvitationState.Expired => InvitationStep.Expired,
            _ => InvitationStep.Unknown,
        };
        return Step == InvitationStep.Password;
    }

    private void ShowApp(HalfMadeAccount half)
    {
        Step = InvitationStep.App;
        Input.Half = halves.Seal(half, Token);
        Key = AuthenticatorKey.InWords(half.CodeSecret);
        Picture = AuthenticatorKey.Picture(AuthenticatorKey.Uri(half.CodeSecret, look.ShortName, View?.Email ?? ""), out var size);
        PictureSize = size;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Closed()
    {
        var page = Page();
        page.StatusCode = Step == InvitationStep.Unknown ? 404 : 410;
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
