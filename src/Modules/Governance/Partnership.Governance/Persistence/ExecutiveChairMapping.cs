using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Governance.ExecutiveChair;
using Partnership.Governance.Roles;

namespace Partnership.Governance.Persistence;

internal sealed class ChairTurnMapping : IEntityTypeConfiguration<ChairTurn>
{
    public void Configure(EntityTypeBuilder<ChairTurn> builder)
    {
        builder.ToTable("chair_turn");
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Role>().WithMany().HasForeignKey(turn => turn.Role).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class ChairChangeMapping : IEntityTypeConfiguration<ChairChange>
{
    public void Configure(EntityTypeBuilder<ChairChange> builder)
    {
        builder.ToTable("chair_change");
        builder.HasOne<Role>().WithMany().HasForeignKey(change => change.Was).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Role>().WithMany().HasForeignKey(change => change.Became).OnDelete(DeleteBehavior.NoAction);
    }
}
