using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Invitations.AcceptInvitation;

/// <summary>The last step of an invitation with a password and an app: makes the account, spends the invitation, and signs in.</summary>
/// <param name="Half">The sealed <see cref="HalfMadeAccount"/> of the step before.</param>
/// <param name="Code">From the authenticator app, to show that it was set up.</param>
[RefusedWhen("account_pkey", Joined.Already)]
internal sealed record AcceptInvitation(string Token, string? Half, string? Code, Visit Visit) : ICommand<Outcome<Joined>>;

/// <summary>What is shown once: the recovery codes, where there are any; and what the browser carries.</summary>
internal sealed record Joined(LetIn LetIn, IReadOnlyList<string> RecoveryCodes)
{
    public const string Already = "You have an account already. Sign in with it.";
}

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator() => RuleFor(one => one.Code).MustBeACode();
}

internal sealed class AcceptInvitationHandler(Joining joining, HalfMadeAccounts halves, RecoveryCodes recovery, MasterKey master, IAct act) : IRequestHandler<AcceptInvitation, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(AcceptInvitation command, CancellationToken cancellationToken)
    {
        if (await joining.Hold(command.Token, cancellationToken) is not { } invitation) return Outcome<Joined>.NotFound;
        if (halves.Open(command.Half, command.Token) is not { PasswordHash: { } password } half) return Outcome<Joined>.Refused("Choose your password again. Nothing was saved.");
        var shown = FirstCode.Of(command.Code ?? "", half.CodeSecret, act.At);
        if (shown.Step is not { } step) return Outcome<Joined>.Refused(shown.Words, nameof(command.Code));
        if (await joining.AccountFor(invitation, cancellationToken) is not { } account) return Outcome<Joined>.Refused(Joined.Already);

        account.SetPassword(password);
        account.SetApp(master.Seal(half.CodeSecret, Account.SecretPurpose(invitation.Person)), step);
        var codes = RecoveryCodes.NewTen();
        account.Replace(codes.Select(code => recovery.FingerprintOf(invitation.Person, code)));
        var letIn = await joining.Finish(invitation, $"{Methods.Password} {Methods.OneTimeCode}", "a password and an app", command.Visit, cancellationToken);
        return letIn is null ? Outcome<Joined>.NotFound : new Joined(letIn, codes);
    }
}
