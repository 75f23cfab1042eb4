using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Access.Accounts;
using Partnership.Access.Invitations;
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

internal sealed class FailedAttemptMapping : IEntityTypeConfiguration<FailedAttempt>
{
    public void Configure(EntityTypeBuilder<FailedAttempt> builder) => builder.Property(attempt => attempt.Id).ValueGeneratedNever();
}
