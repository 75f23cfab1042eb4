using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Invitations.AcceptInvitation;

/// <summary>The last step of an invitation: makes the account, spends the invitation, and signs in.</summary>
/// <param name="Half">The sealed <see cref="HalfMadeAccount"/> of the step before.</param>
/// <param name="Code">From the authenticator app, to show that it was set up.</param>
[RefusedWhen("account_pkey", "You have an account already. Sign in with it.")]
internal sealed record AcceptInvitation(string Token, string? Half, string? Code, string Device) : ICommand<Outcome<Joined>>;

/// <summary>What is shown once: the recovery codes; and the token of the session.</summary>
internal sealed record Joined(string SessionToken, IReadOnlyList<string> RecoveryCodes);

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    private const string SixDigits = "Enter the 6 digits that your app shows";

    public AcceptInvitationValidator() => RuleFor(one => one.Code).NotEmpty().WithMessage(SixDigits).MaximumLength(20).WithMessage(SixDigits);
}

internal sealed class AcceptInvitationHandler(
    AccessDbContext db, HalfMadeAccounts halves, RecoveryCodes recovery, MasterKey master, People people, WebActor here, IAct act, TimeProvider clock)
    : IRequestHandler<AcceptInvitation, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(AcceptInvitation command, CancellationToken cancellationToken)
    {
        var hash = Tokens.HashOf(command.Token);
        await db.Database.ExecuteSqlAsync($"select 1 from access.invitation where token_hash = {hash} for update", cancellationToken);
        var invitation = await db.Invitations.SingleOrDefaultAsync(one => one.TokenHash == hash, cancellationToken);
        if (invitation?.StateAt(act.At) is not InvitationState.Open) return Outcome<Joined>.NotFound;
        var actor = await people.AsActor(invitation.Person, cancellationToken);
        if (actor is null) return Outcome<Joined>.NotFound;
        if (halves.Open(command.Half, command.Token) is not { } half) return Outcome<Joined>.Refused("Choose your password again. Nothing was saved.");

        var account = Account.Of(invitation.Person, half.PasswordHash, master.Seal(half.CodeSecret, Account.SecretPurpose(invitation.Person)), act.At);
        if (!account.Take(command.Code ?? "", half.CodeSecret, act.At))
            return Outcome<Joined>.Refused("This code is not right. Enter the newest one that your app shows. If it goes on, check that your phone sets its time by itself.", nameof(command.Code));
        var codes = RecoveryCodes.NewTen();
        account.Replace(codes.Select(code => recovery.FingerprintOf(invitation.Person, code)));
        invitation.Use(act.At);
        var (session, token) = Session.Start(invitation.Person, $"{Methods.Password} {Methods.OneTimeCode}", command.Device, act.At, clock);
        db.Add(account);
        db.Add(session);

        here.Become(actor, session.Id);
        act.Record(AuditStream.Account(invitation.Person), $"accepted the invitation by {invitation.InvitedBy}, made an account and signed in");
        act.Publish(new PersonJoined(invitation.Person), AuditStream.Account(invitation.Person));
        return new Joined(token, codes);
    }
}
