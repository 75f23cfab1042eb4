using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Invitations;
using Partnership.Access.Passwords;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Web.Look;
using Partnership.Web.Pages;

namespace Partnership.Access.YourAccount.SetUpAuthenticator;

internal enum AppStep { Password, App, Done }

/// <summary>For a new phone, and for somebody with passkeys alone who wants a password as well. Nothing is written before the last button.</summary>
[Authorize(Policy = Policies.SignedIn)]
internal sealed class SetUpAuthenticatorModel(PasswordRules rules, IMediator mediator, ICurrentActor current, HalfMadeAccounts halves, PasswordHashes hashes, IPartnershipLook look) : ActPage(mediator)
{
    /// <summary>They came by a recovery code.</summary>
    [BindProperty(SupportsGet = true)] public bool Lost { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public AppStep Step { get; private set; }

    /// <summary>They have an app, which this one takes the place of.</summary>
    public bool HasOne { get; private set; }
    public AppKeyView Key { get; private set; } = AppKeyView.None;
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    private PersonId Person => current.Actor.Person ?? default;

    public Task<IActionResult> OnGetAsync() => AfterProof(async () =>
    {
        if (HasOne) await ShowApp(new(null, OneTimeCode.NewSecret()));
    });

    public Task<IActionResult> OnPostPasswordAsync() => AfterProof(async () =>
    {
        var broken = rules.BrokenBy(Input.Password);
        if (broken.Count > 0) Tell(broken);
        else await ShowApp(new(hashes.Of(Input.Password ?? ""), OneTimeCode.NewSecret()));
    });

    public Task<IActionResult> OnPostCodeAsync() => AfterProof(async () =>
    {
        var done = await Ask(new SetUpAuthenticator(Input.Half, Input.Code));
        if (done.Succeeded) (Step, RecoveryCodes) = (AppStep.Done, done.Value.RecoveryCodes);
        else
        {
            Tell(done.Refusals);
            if (halves.Open(Input.Half, SetUpAuthenticator.BoundTo(Person)) is { } half) await ShowApp(half);
        }
    });

    private async Task ShowApp(HalfMadeAccount half)
    {
        var email = await Ask(new ContactsOf([Person])) is [var contact] ? contact.Email : "";
        Step = AppStep.App;
        Input.Half = halves.Seal(half, SetUpAuthenticator.BoundTo(Person));
        Key = AppKeyView.Of(half.CodeSecret, look.ShortName, email);
    }

    private async Task<IActionResult> AfterProof(Func<Task> then)
    {
        if (!await Ask(new ProvedPresence(ProvedPresence.ForSigning))) return LocalRedirect(ProvedPresence.ProveAgain("/account/authenticator"));
        HasOne = (await Ask(new WaysInOf())).PasswordAndApp;
        await then();
        return Page();
    }

    internal sealed class Fields
    {
        public string? Password { get; set; }

        /// <summary>What the step before came to, sealed.</summary>
        public string? Half { get; set; }
        public string? Code { get; set; }
    }
}
