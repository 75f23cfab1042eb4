using MediatR;
using Partnership.Access.Passkeys;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.GivePasskey;

/// <summary>Signs in with a passkey: the one step that needs no other. One that is not good is an answer, not a refusal: it stands in the trail, and its challenge is spent.</summary>
internal sealed record GivePasskey(PasskeyAnswer Answer, Visit Visit) : ICommand<Outcome<PasskeyGiven>>;

/// <param name="LetIn">Null when it was not good.</param>
internal sealed record PasskeyGiven(LetIn? LetIn);

internal sealed class GivePasskeyHandler(PasskeyTaking passkeys, LettingIn letting, IAct act) : IRequestHandler<GivePasskey, Outcome<PasskeyGiven>>
{
    private static readonly AuditStream Nobody = AuditStream.Of("sign-in", "no-account");

    public async Task<Outcome<PasskeyGiven>> Handle(GivePasskey command, CancellationToken cancellationToken)
    {
        if (await passkeys.Shown(command.Answer, Purposes.SignIn, cancellationToken) is not var (account, passkey))
        {
            act.Record(Nobody, "tried to sign in with a passkey that is not good");
            return new PasskeyGiven(null);
        }
        var letIn = await letting.In(account.Person, passkey.Proves, command.Visit, $"signed in with the passkey “{passkey.Name}”", cancellationToken);
        if (letIn is null) act.Record(AuditStream.Account(account.Person), "showed a passkey after they had left");
        return new PasskeyGiven(letIn);
    }
}
