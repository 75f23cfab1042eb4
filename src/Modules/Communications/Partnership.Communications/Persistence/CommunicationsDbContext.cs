using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Communications.Sending;
using Partnership.Platform.Persistence;

namespace Partnership.Communications.Persistence;

internal sealed class CommunicationsDbContext(DbContextOptions<CommunicationsDbContext> options) : ModuleContext(options, "communications")
{
    public DbSet<Mail> Mails => Set<Mail>();
}

internal sealed class MailMapping : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("mail");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.Property(mail => mail.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(mail => mail.Number).IsUnique();
        builder.Property(mail => mail.FilledWith).HasColumnType("jsonb");
    }
}
