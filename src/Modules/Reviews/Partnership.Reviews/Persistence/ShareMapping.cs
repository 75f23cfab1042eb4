using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.Persistence;

internal sealed class ShareMapping : IEntityTypeConfiguration<Share>
{
    public void Configure(EntityTypeBuilder<Share> builder)
    {
        builder.HasKey(share => share.Id);
        builder.Property(share => share.CaseId);
        builder.Property(share => share.What);
        builder.Property(share => share.Reason).IsRequired();
        builder.PrimitiveCollection(share => share.Recipients);
        builder.Property(share => share.At);
        builder.Property(share => share.ByName);
        builder.HasOne<Cases.Case>().WithMany().HasForeignKey(share => share.CaseId);
    }
}
