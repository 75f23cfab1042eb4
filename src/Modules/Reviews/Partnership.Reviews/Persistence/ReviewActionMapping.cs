using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Persistence;

internal sealed class ReviewActionMapping : IEntityTypeConfiguration<ReviewAction>
{
    public void Configure(EntityTypeBuilder<ReviewAction> builder)
    {
        builder.ToTable("action");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Kind);
        builder.Property(one => one.Origin);
        builder.Property(one => one.Agency);
        builder.Property(one => one.DueOn);
        builder.Property(one => one.Text).IsRequired();
        builder.Property(one => one.RaisedAt);
        builder.Property(one => one.RaisedByName);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.CaseId);
        builder.HasIndex(one => one.Agency);
    }
}

internal sealed class AddedThemeMapping : IEntityTypeConfiguration<AddedTheme>
{
    public void Configure(EntityTypeBuilder<AddedTheme> builder)
    {
        builder.ToTable("theme");
        builder.HasKey(one => one.Key);
        builder.Property(one => one.Title);
        builder.Property(one => one.Because);
        builder.Property(one => one.AddedBy);
        builder.Property(one => one.AddedAt);
    }
}
