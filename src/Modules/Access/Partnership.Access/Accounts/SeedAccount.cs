using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Codes;
using Partnership.Access.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Accounts;

/// <summary>Makes an account without an invitation, for the demonstration and for tests; nothing else sends it. Changes nothing where there is one.</summary>
/// <param name="PasswordHash">By <see cref="Passwords.PasswordHashes"/>.</param>
/// <param name="CodeSecret">Of the authenticator, <see cref="OneTimeCode.SecretLength"/> bytes.</param>
internal sealed record SeedAccount(PersonId Person, string PasswordHash, byte[] CodeSecret) : ICommand;

internal sealed class SeedAccountHandler(AccessDbContext db, IAct act, MasterKey master) : IRequestHandler<SeedAccount, Outcome>
{
    public async Task<Outcome> Handle(SeedAccount command, CancellationToken cancellationToken)
    {
        act.Record(AuditStream.Account(command.Person), "made an account for the demonstration");
        if (await db.Accounts.AnyAsync(account => account.Person == command.Person, cancellationToken)) return Outcome.Refused("There is an account already.");
        db.Add(Account.ForTheDemonstration(command.Person, command.PasswordHash, master.Seal(command.CodeSecret, Account.SecretPurpose(command.Person)), act.At));
        return Outcome.Done;
    }
}
