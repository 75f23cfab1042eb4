using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Codes;
using Partnership.Access.Invitations;
using Partnership.Access.Invitations.OpenInvitation;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Look;
using Partnership.Web.Pages;

namespace Partnership.Access.Organisations.Accepting;

/// <summary>Back from the organisation with an invitation in hand: one button, and an app first where the organisation named no second step. Nothing is written before it.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class JoinedAtModel(IMediator mediator, HalfMadeAccounts halves, ICurrentActor current, IPartnershipLook look) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();

    public InvitationView? View { get; private set; }
    public string Name { get; private set; } = "";
    public bool SecondStep { get; private set; }
    public bool Done { get; private set; }
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];
    public AppKeyView Key { get; private set; } = AppKeyView.None;

    private string Invitation => $"/invitation/{Uri.EscapeDataString(Token)}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Arrived() is null) return LocalRedirect(Invitation);
        ShowApp();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Arrived() is not { } arrival) return LocalRedirect(Invitation);
        var joined = await Ask(new JoinByOrganisation(Token, arrival, Input.Half, Input.Code, Visit.Of(HttpContext)));
        if (joined.IsNotFound) return LocalRedirect(Invitation);
        if (!joined.Succeeded)
        {
            Tell(joined.Refusals);
            ShowApp();
            return Page();
        }
        await Arrival.Clear(HttpContext);
        await joined.Value.LetIn.Open(HttpContext);
        (Done, RecoveryCodes) = (true, joined.Value.RecoveryCodes);
        return Page();
    }

    /// <summary>Null when they are not back from an organisation, or the invitation can't be accepted here any more: its own page says why.</summary>
    private async Task<Arrival?> Arrived()
    {
        View = await Ask(new LookAtInvitation(Token));
        if (View is not { State: InvitationState.Open } || (current.Actor.Person is { } somebody && somebody != View.Person)) return null;
        if (await Arrival.Read(HttpContext, JoinByOrganisation.PurposeFor(Token)) is not { } arrival) return null;
        (Name, SecondStep) = (arrival.OrganisationName, arrival.SecondStep);
        return arrival;
    }

    private void ShowApp()
    {
        if (SecondStep) return;
        var half = halves.Open(Input.Half, Token) ?? new(null, OneTimeCode.NewSecret());
        Input.Half = halves.Seal(half, Token);
        Key = AppKeyView.Of(half.CodeSecret, look.ShortName, View?.Email ?? "");
    }

    internal sealed class Fields
    {
        /// <summary>The app's secret of the page before, sealed.</summary>
        public string? Half { get; set; }
        public string? Code { get; set; }
    }
}
