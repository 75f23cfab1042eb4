using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies;

namespace Partnership.Reviews.Persistence;

internal sealed class ChronologyEntryMapping : IEntityTypeConfiguration<ChronologyEntry>
{
    public void Configure(EntityTypeBuilder<ChronologyEntry> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Agency);
        builder.Property(one => one.Told).IsRequired();
        builder.Property(one => one.Number).IsConcurrencyToken();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => new { one.CaseId, one.Agency });
    }
}

internal sealed class ChronologyEventMapping : IEntityTypeConfiguration<ChronologyEvent>
{
    public void Configure(EntityTypeBuilder<ChronologyEvent> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Said).IsRequired();
        builder.Property(one => one.Number).IsConcurrencyToken();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.OwnsMany(one => one.Entries, linked =>
        {
            linked.ToTable("chronology_event_entry");
            linked.WithOwner().HasForeignKey("EventId");
            linked.HasKey(one => one.Entry);
            linked.Property(one => one.Entry).ValueGeneratedNever();
        });
    }
}

internal sealed class ChronologyWeightMapping : IEntityTypeConfiguration<ChronologyWeight>
{
    public void Configure(EntityTypeBuilder<ChronologyWeight> builder)
    {
        builder.HasKey(one => one.Entry);
        builder.Property(one => one.Entry).ValueGeneratedNever();
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Significance).IsConcurrencyToken();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
    }
}

internal sealed class ChronologyVersionMapping : IEntityTypeConfiguration<ChronologyVersion>
{
    public void Configure(EntityTypeBuilder<ChronologyVersion> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Number);
        builder.Property(one => one.Content).IsRequired();
        builder.Property(one => one.Fingerprint);
        builder.Property(one => one.MadeAt);
        builder.Property(one => one.MadeByName);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => new { one.CaseId, one.Number }).IsUnique();
    }
}
