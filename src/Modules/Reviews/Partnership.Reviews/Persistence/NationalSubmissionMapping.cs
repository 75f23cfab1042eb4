using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.NationalPanel;

namespace Partnership.Reviews.Persistence;

internal sealed class NationalSubmissionMapping : IEntityTypeConfiguration<NationalSubmission>
{
    public void Configure(EntityTypeBuilder<NationalSubmission> builder)
    {
        builder.HasKey(one => one.CaseId);
        builder.Property(one => one.CaseId).ValueGeneratedNever();
        builder.Property(one => one.DueOn);
        builder.Property(one => one.RecordedAt);
        builder.Property(one => one.RecordedByName);
        builder.Ignore(one => one.OpenQuestions);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.OwnsMany(one => one.Letters, letter =>
        {
            letter.ToTable("national_letter");
            letter.WithOwner().HasForeignKey("CaseId");
            letter.HasKey(one => one.Id);
            letter.Property(one => one.Id).ValueGeneratedNever();
            letter.HasIndex("CaseId");
            letter.Property(one => one.Kind);
            letter.Property(one => one.Direction);
            letter.Property(one => one.Correspondent);
            letter.Property(one => one.Dated);
            letter.Property(one => one.Text).IsRequired();
            letter.Property(one => one.AnswerDueOn);
            letter.Property(one => one.RecordedAt);
            letter.Property(one => one.RecordedByName);
        });
    }
}
