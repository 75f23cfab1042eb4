using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Persistence;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Passkeys;

/// <summary>Lets the framework's passkey checks read our accounts. What they find is written by the acts, never by the framework.</summary>
internal sealed class AccountStore(Reading<AccessDbContext> reading) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person.ToString());

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await reading.Db.Accounts.SingleOrDefaultAsync(one => one.Person == new PersonId(id), cancellationToken) : null;

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await reading.Db.Accounts.SingleOrDefaultAsync(one => one.Passkeys.Any(passkey => passkey.Credential == credentialId), cancellationToken);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(Info)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Passkey(credentialId) is { } found ? Info(found) : null);

    public void Dispose()
    {
    }

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => throw Unasked();
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw Unasked();
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw Unasked();
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw Unasked();
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Unasked();
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Unasked();
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw Unasked();
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Unasked();
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Unasked();
    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw Unasked();

    private static UserPasskeyInfo Info(Passkey one) => new(one.Credential, one.PublicKey, one.MadeAt, (uint)one.SignCount, one.Transports,
        isUserVerified: true, one.IsBackupEligible, one.IsBackedUp, attestationObject: [], clientDataJson: [])
    { Name = one.Name };

    private static NotSupportedException Unasked() => new("The passkey checks only read.");
}
