using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Invitations;
using Partnership.Access.Notices;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.YourAccount.SetUpAuthenticator;

/// <summary>An authenticator app in place of the one before, or with a password for somebody who had passkeys alone. Only shortly after proving who one is.</summary>
/// <param name="Half">The sealed <see cref="HalfMadeAccount"/> of the page.</param>
/// <param name="Code">From the new app, to show that it was set up.</param>
internal sealed record SetUpAuthenticator(string? Half, string? Code) : ICommand<Outcome<AppSetUp>>
{
    /// <summary>What the half-made part is sealed for.</summary>
    public static string BoundTo(PersonId person) => $"authenticator:{person}";
}

/// <param name="RecoveryCodes">Ten new ones, shown once, where there were none left; else empty.</param>
internal sealed record AppSetUp(IReadOnlyList<string> RecoveryCodes);

internal sealed class SetUpAuthenticatorValidator : AbstractValidator<SetUpAuthenticator>
{
    public SetUpAuthenticatorValidator() => RuleFor(one => one.Code).MustBeACode();
}

internal sealed class SetUpAuthenticatorHandler(
    CodeTaking accounts, HalfMadeAccounts halves, RecoveryCodes recovery, MasterKey master, OwnSessions sessions, Notice notice, IMediator mediator, IAct act)
    : IRequestHandler<SetUpAuthenticator, Outcome<AppSetUp>>
{
    public async Task<Outcome<AppSetUp>> Handle(SetUpAuthenticator command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await accounts.Hold(person, cancellationToken) is not { } account) return Outcome<AppSetUp>.NotFound;
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome<AppSetUp>.Refused("Prove again that it is you, then set up the app.");
        if (halves.Open(command.Half, SetUpAuthenticator.BoundTo(person)) is not { } half || (account.PasswordHash ?? half.PasswordHash) is not { } password)
            return Outcome<AppSetUp>.Refused("Open this page again. Nothing was saved.");

        var shown = FirstCode.Of(command.Code ?? "", half.CodeSecret, act.At);
        if (shown.Step is not { } step) return Outcome<AppSetUp>.Refused(shown.Words, nameof(command.Code));
        account.SetPassword(password);
        account.SetApp(master.Seal(half.CodeSecret, Account.SecretPurpose(person)), step);
        IReadOnlyList<string> codes = account.RecoveryCodesLeft > 0 ? [] : RecoveryCodes.NewTen();
        if (codes.Count > 0) account.Replace(codes.Select(code => recovery.FingerprintOf(person, code)));
        await sessions.EndOthers(person, cancellationToken);
        act.Record(AuditStream.Account(person), "set up a new authenticator app; their other sessions ended");
        notice.Tell(person, Notice.AuthenticatorChanged);
        return new AppSetUp(codes);
    }
}
