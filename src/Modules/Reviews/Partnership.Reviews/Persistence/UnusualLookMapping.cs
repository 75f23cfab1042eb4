using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Looking.Unusual;

namespace Partnership.Reviews.Persistence;

internal sealed class UnusualLookMapping : IEntityTypeConfiguration<UnusualLook>
{
    public void Configure(EntityTypeBuilder<UnusualLook> builder)
    {
        builder.HasKey(look => look.Id);
        builder.Property(look => look.Person);
        builder.Property(look => look.Name);
        builder.Property(look => look.Why);
        builder.Property(look => look.CaseId);
        builder.Property(look => look.FoundAt);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Case>().WithMany().HasForeignKey(look => look.CaseId);
        builder.HasIndex(look => look.CaseId);
    }
}

internal sealed class AccessWatchMapping : IEntityTypeConfiguration<AccessWatch>
{
    public void Configure(EntityTypeBuilder<AccessWatch> builder)
    {
        builder.HasKey(watch => watch.Why);
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
