using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Governance.Profiles.Drafts;

namespace Partnership.Governance.Persistence;

internal sealed class ProfileDraftMapping : IEntityTypeConfiguration<ProfileDraft>
{
    public void Configure(EntityTypeBuilder<ProfileDraft> builder) => builder.ToTable("profile_draft");
}

internal sealed class DraftSaveMapping : IEntityTypeConfiguration<DraftSave>
{
    public void Configure(EntityTypeBuilder<DraftSave> builder)
    {
        builder.ToTable("draft_save");
        builder.HasKey(save => new { save.Draft, save.Revision }).HasName(ProfileDraft.SavedByOneAtATime);
        builder.Property(save => save.Body).HasColumnType("jsonb");
        builder.HasOne<ProfileDraft>().WithMany().HasForeignKey(save => save.Draft).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class TakenFilesMapping : IEntityTypeConfiguration<TakenFiles>
{
    public void Configure(EntityTypeBuilder<TakenFiles> builder)
    {
        builder.ToTable("taken_files");
        builder.HasKey(files => files.Hash);
        builder.Property(files => files.Body).HasColumnType("jsonb");
    }
}
