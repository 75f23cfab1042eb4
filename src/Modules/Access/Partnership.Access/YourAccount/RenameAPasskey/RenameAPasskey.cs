using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Passkeys;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.YourAccount.RenameAPasskey;

/// <summary>Gives one of one's own passkeys another name.</summary>
internal sealed record RenameAPasskey(PasskeyId Passkey, string? Name) : ICommand;

internal sealed class RenameAPasskeyValidator : AbstractValidator<RenameAPasskey>
{
    public RenameAPasskeyValidator() => RuleFor(one => one.Name).NotEmpty().WithMessage("Enter a name").MustNameAPasskey();
}

internal sealed class RenameAPasskeyHandler(CodeTaking accounts, IAct act) : IRequestHandler<RenameAPasskey, Outcome>
{
    public async Task<Outcome> Handle(RenameAPasskey command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || (await accounts.Hold(person, cancellationToken))?.Passkey(command.Passkey) is not { } passkey) return Outcome.NotFound;
        var before = passkey.Name;
        passkey.Rename(command.Name?.Trim() ?? before);
        act.Record(AuditStream.Account(person), $"renamed the passkey “{before}” to “{passkey.Name}”");
        return Outcome.Done;
    }
}
