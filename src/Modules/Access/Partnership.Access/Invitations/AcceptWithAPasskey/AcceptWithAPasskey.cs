using MediatR;
using Partnership.Access.Invitations.AcceptInvitation;
using Partnership.Access.Passkeys;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.Invitations.AcceptWithAPasskey;

/// <summary>An invitation accepted in one step, with a passkey made for it: no password, no app.</summary>
[RefusedWhen("account_pkey", Joined.Already)]
[RefusedWhen("passkey_credential", "This passkey is in use already.")]
internal sealed record AcceptWithAPasskey(string Token, PasskeyAnswer Answer, Visit Visit) : ICommand<Outcome<Joined>>;

internal sealed class AcceptWithAPasskeyHandler(Joining joining, PasskeyTaking passkeys, IAct act, TimeProvider clock) : IRequestHandler<AcceptWithAPasskey, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(AcceptWithAPasskey command, CancellationToken cancellationToken)
    {
        if (await joining.Hold(command.Token, cancellationToken) is not { } invitation) return Outcome<Joined>.NotFound;
        if (await passkeys.Made(command.Answer, invitation.Person, Purposes.Join(command.Token), cancellationToken) is not { } made)
            return Outcome<Joined>.Refused("The passkey was not made, or the page was open too long. Try again, or choose a password.");
        if (await joining.AccountFor(invitation, cancellationToken) is not { } account) return Outcome<Joined>.Refused(Joined.Already);

        var passkey = Passkey.Of(made, invitation.Person, command.Visit.Device, act.At, clock);
        account.Add(passkey);
        var letIn = await joining.Finish(invitation, passkey.Proves, "a passkey", command.Visit, cancellationToken);
        return letIn is null ? Outcome<Joined>.NotFound : new Joined(letIn, []);
    }
}
