using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Communications.Sending;
using Partnership.Communications.Templates;
using Partnership.Platform.Persistence;

namespace Partnership.Communications.Persistence;

internal sealed class CommunicationsDbContext(DbContextOptions<CommunicationsDbContext> options) : ModuleContext(options, "communications")
{
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();
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

internal sealed class TemplateVersionMapping : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("template_version");
        builder.HasIndex(version => new { version.Template, version.Number }).IsUnique();
        builder.Ignore(version => version.Words);
    }
}
