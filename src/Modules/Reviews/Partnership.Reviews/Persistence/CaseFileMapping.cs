using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Files;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Persistence;

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.HasKey(file => file.Id);
        builder.Property(file => file.CaseId);
        builder.Property(file => file.Number);
        builder.Property(file => file.ReferralId);
        builder.Property(file => file.AddedBy);
        builder.Property(file => file.AddedByName);
        builder.Property(file => file.AddedAt);
        builder.Property(file => file.NotedAt);
        builder.Property(file => file.MayNameTheReferrer);
        builder.HasIndex(file => new { file.CaseId, file.Number }).IsUnique();
        builder.HasOne<Cases.Case>().WithMany().HasForeignKey(file => file.CaseId);
        builder.HasOne<Referral>().WithMany().HasForeignKey(file => file.ReferralId);
    }
}
