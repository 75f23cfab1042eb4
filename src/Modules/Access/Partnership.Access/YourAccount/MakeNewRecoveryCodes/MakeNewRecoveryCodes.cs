using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Notices;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.YourAccount.MakeNewRecoveryCodes;

/// <summary>Ten new recovery codes in place of all earlier ones; only shortly after proving who one is.</summary>
internal sealed record MakeNewRecoveryCodes : ICommand<Outcome<NewRecoveryCodes>>;

internal sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class MakeNewRecoveryCodesHandler(CodeTaking accounts, RecoveryCodes recovery, Notice notice, IMediator mediator, IAct act) : IRequestHandler<MakeNewRecoveryCodes, Outcome<NewRecoveryCodes>>
{
    public async Task<Outcome<NewRecoveryCodes>> Handle(MakeNewRecoveryCodes command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is not { OpensByPassword: true } account) return Outcome<NewRecoveryCodes>.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken))
            return Outcome<NewRecoveryCodes>.Refused("Prove again that it is you, then ask for new codes.");
        var codes = RecoveryCodes.NewTen();
        account.Replace(codes.Select(code => recovery.FingerprintOf(person, code)));
        notice.Tell(person, Notice.RecoveryCodesChanged);
        act.Record(AuditStream.Account(person), "made ten new recovery codes; the earlier ones are void");
        return new NewRecoveryCodes(codes);
    }
}
