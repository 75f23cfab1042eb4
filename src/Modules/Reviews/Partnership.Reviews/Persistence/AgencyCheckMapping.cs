using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Persistence;

internal sealed class AgencyCheckMapping : IEntityTypeConfiguration<AgencyCheck>
{
    public void Configure(EntityTypeBuilder<AgencyCheck> builder)
    {
        builder.HasKey(check => check.Id);
        builder.Property(check => check.CaseId);
        builder.Property(check => check.Agency);
        builder.Property(check => check.Request).IsRequired();
        builder.Property(check => check.DueOn);
        builder.Property(check => check.AskedAt);
        builder.Property(check => check.AskedByName);
        builder.Ignore(check => check.Latest);
        builder.Ignore(check => check.AcceptedVersion);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasIndex(check => new { check.CaseId, check.Agency }).IsUnique();
        builder.HasOne<Case>().WithMany().HasForeignKey(check => check.CaseId);
        builder.OwnsMany(check => check.Drafts, draft =>
        {
            draft.ToTable("agency_check_draft");
            draft.WithOwner().HasForeignKey("AgencyCheckId");
            draft.HasKey("AgencyCheckId", nameof(CheckDraft.Section));
            draft.Property(one => one.Id);
            draft.Property(one => one.Number).IsConcurrencyToken();
            draft.Property(one => one.Answers).IsRequired();
        });
        builder.OwnsMany(check => check.Versions, version =>
        {
            version.ToTable("agency_check_version");
            version.WithOwner().HasForeignKey("AgencyCheckId");
            version.HasKey("AgencyCheckId", nameof(CheckVersion.Number));
            version.Property(one => one.Number).ValueGeneratedNever();
            version.Property(one => one.Id);
            version.Property(one => one.Content).IsRequired();
            version.Property(one => one.SubmittedAt);
            version.Property(one => one.SubmittedBy);
            version.Property(one => one.SubmittedByName);
            version.Property(one => one.Comments);
        });
        builder.OwnsMany(check => check.Reminders, reminder =>
        {
            reminder.ToTable("agency_check_reminder");
            reminder.WithOwner().HasForeignKey("AgencyCheckId");
            reminder.HasKey("AgencyCheckId", nameof(CheckReminder.Kind));
        });
    }
}
