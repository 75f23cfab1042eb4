using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Access.Accounts;
using Partnership.Access.Invitations;
using Partnership.Access.Passkeys;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;

namespace Partnership.Access.Persistence;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(account => account.Person);
        builder.Property(account => account.Person).ValueGeneratedNever();
        builder.HasMany(account => account.RecoveryCodes).WithOne().HasForeignKey(code => code.Person);
        builder.Navigation(account => account.RecoveryCodes).AutoInclude();
        builder.HasMany(account => account.Passkeys).WithOne().HasForeignKey(passkey => passkey.Person);
        builder.Navigation(account => account.Passkeys).AutoInclude();
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.HasKey(code => new { code.Person, code.Fingerprint });
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.HasIndex(invitation => invitation.TokenHash, "invitation_token").IsUnique();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasIndex(session => session.TokenHash, "session_token").IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.Person);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.Property(passkey => passkey.Id).ValueGeneratedNever();
        builder.HasIndex(passkey => passkey.Credential, "passkey_credential").IsUnique();
        builder.Ignore(passkey => passkey.Proves);
    }
}

internal sealed class SpentChallengeMapping : IEntityTypeConfiguration<SpentChallenge>
{
    public void Configure(EntityTypeBuilder<SpentChallenge> builder) => builder.HasKey(challenge => challenge.Fingerprint);
}

internal sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.Property(device => device.Id).ValueGeneratedNever();
        builder.HasIndex(device => new { device.Person, device.TokenHash }, "known_device_once").IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(device => device.Person);
    }
}

internal sealed class GuessMapping : IEntityTypeConfiguration<Guess>
{
    public void Configure(EntityTypeBuilder<Guess> builder) => builder.HasKey(guess => guess.Key);
}
