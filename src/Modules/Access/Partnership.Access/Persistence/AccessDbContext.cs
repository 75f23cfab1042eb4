using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Invitations;
using Partnership.Access.Organisations;
using Partnership.Access.Passkeys;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Platform.Persistence;

namespace Partnership.Access.Persistence;

internal sealed class AccessDbContext(DbContextOptions<AccessDbContext> options) : ModuleContext(options, "access")
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<LinkedSignIn> LinkedSignIns => Set<LinkedSignIn>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<SpentChallenge> SpentChallenges => Set<SpentChallenge>();
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<Guess> Guesses => Set<Guess>();
}
