using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Screening;
using Partnership.Reviews.Screening.LetterToTheReferrer;

namespace Partnership.Reviews.Persistence;

internal sealed class DecisionLetterMapping : IEntityTypeConfiguration<DecisionLetter>
{
    public void Configure(EntityTypeBuilder<DecisionLetter> builder)
    {
        builder.HasKey(letter => letter.Id);
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        builder.Property(letter => letter.Template);
        builder.Property(letter => letter.TemplateVersion);
        builder.Property(letter => letter.Words).IsRequired();
        builder.HasOne<Case>().WithMany().HasForeignKey(letter => letter.CaseId);
        builder.HasOne<ThresholdDecision>().WithMany().HasForeignKey(letter => letter.DecisionId);
        builder.HasIndex(letter => letter.CaseId);
        builder.HasIndex(letter => letter.DecisionId).IsUnique().HasDatabaseName("decision_letter_one_a_decision");
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
