using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Access.Passkeys;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.YourAccount.AddAPasskey;

/// <summary>Adds a passkey to one's own account; only shortly after proving who one is.</summary>
[RefusedWhen("passkey_credential", "This passkey is in use already.")]
internal sealed record AddAPasskey(string? Name, PasskeyAnswer Answer, string Device) : ICommand;

internal sealed class AddAPasskeyValidator : AbstractValidator<AddAPasskey>
{
    public AddAPasskeyValidator() => RuleFor(one => one.Name).MustNameAPasskey();
}

internal sealed class AddAPasskeyHandler(CodeTaking accounts, PasskeyTaking passkeys, Notice notice, IMediator mediator, IAct act, TimeProvider clock) : IRequestHandler<AddAPasskey, Outcome>
{
    public async Task<Outcome> Handle(AddAPasskey command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is not { } account) return Outcome.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome.Refused("Prove again that it is you, then add the passkey.");
        if (await passkeys.Made(command.Answer, person, Purposes.Add(person), cancellationToken) is not { } made)
            return Outcome.Refused("The passkey was not made, or the page was open too long. Try again.");

        var passkey = Passkey.Of(made, person, PasskeyNames.OrOf(command.Name, command.Device), act.At, clock);
        account.Add(passkey);
        act.Record(AuditStream.Account(person), $"added the passkey “{passkey.Name}” to their account");
        notice.Tell(person, Notice.PasskeyAdded);
        return Outcome.Done;
    }
}
