using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Persistence;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referral");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Door);
        builder.Property(one => one.ReceivedAt);
        builder.Property(one => one.RecordedAt);
        builder.Property(one => one.Content).IsRequired();
        builder.Ignore(one => one.OpenQuery);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.CaseId);
        builder.HasIndex(one => one.FollowUpHash).IsUnique();
        builder.HasIndex(one => one.Referrer);
        builder.HasIndex(one => one.Agency);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.OwnsMany(one => one.Queries, query =>
        {
            query.ToTable("referrer_query");
            query.WithOwner().HasForeignKey("ReferralId");
            query.HasKey(one => one.Id);
            query.Property(one => one.Id).ValueGeneratedNever();
            query.HasIndex("ReferralId");
            query.Property(one => one.Question).IsRequired();
            query.Property(one => one.AskedAt);
            query.Property(one => one.AskedBy);
            query.Ignore(one => one.IsOpen);
        });
    }
}
