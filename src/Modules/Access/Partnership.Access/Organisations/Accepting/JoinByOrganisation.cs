using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Invitations;
using Partnership.Access.Invitations.AcceptInvitation;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Organisations.Accepting;

/// <summary>The last step of an invitation for somebody who chose their organisation's sign-in: makes the account without a password, links the sign-in, spends the
/// invitation, and signs in. Who was invited is whoever holds the mail's link; the address that the organisation has for them is not compared.</summary>
/// <param name="Half">The sealed <see cref="HalfMadeAccount"/>; needed where the organisation named no second step, as is the code.</param>
[RefusedWhen("account_pkey", Joined.Already)]
[RefusedWhen("linked_sign_in_pkey", "This sign-in is linked to another account. If both are yours, ask the Business Unit.")]
internal sealed record JoinByOrganisation(string Token, Arrival Arrival, string? Half, string? Code, Visit Visit) : ICommand<Outcome<Joined>>
{
    public static string PurposeFor(string invitationToken) => "invitation:" + Convert.ToHexString(Tokens.HashOf(invitationToken));
}

internal sealed class JoinByOrganisationHandler(
    AccessDbContext db, Invitations.Joining joining, ArrivalTaking arrivals, HalfMadeAccounts halves, RecoveryCodes recovery, MasterKey master, IAct act) : IRequestHandler<JoinByOrganisation, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(JoinByOrganisation command, CancellationToken cancellationToken)
    {
        var arrival = command.Arrival;
        if (await joining.Hold(command.Token, cancellationToken) is not { } invitation) return Outcome<Joined>.NotFound;
        if (await joining.AccountFor(invitation, cancellationToken) is not { } account) return Outcome<Joined>.Refused(Joined.Already);
        var (codes, methods, provedAt) = ((IReadOnlyList<string>)[], arrival.InMethods, arrival.ProvedAt);
        if (!arrival.SecondStep)
        {
            if (halves.Open(command.Half, command.Token) is not { } half) return Outcome<Joined>.Refused("Set up your app again. Nothing was saved.");
            var shown = FirstCode.Of(command.Code ?? "", half.CodeSecret, act.At);
            if (shown.Step is not { } step) return Outcome<Joined>.Refused(shown.Words, nameof(command.Code));
            account.SetApp(master.Seal(half.CodeSecret, Account.SecretPurpose(invitation.Person)), step);
            codes = RecoveryCodes.NewTen();
            account.Replace(codes.Select(code => recovery.FingerprintOf(invitation.Person, code)));
            (methods, provedAt) = ($"{methods} {Methods.OneTimeCode}", act.At);
        }
        if (!await arrivals.Take(arrival, cancellationToken)) return Outcome<Joined>.NotFound;
        var linked = new LinkedSignIn(arrival.Issuer, arrival.Subject, invitation.Person, act.At);
        linked.UsedAt(act.At);
        db.Add(linked);
        var letIn = await joining.Finish(invitation, methods, $"the sign-in of {arrival.OrganisationName}", command.Visit, cancellationToken, (arrival.Organisation, provedAt));
        return letIn is null ? Outcome<Joined>.NotFound : new Joined(letIn, codes);
    }
}
