using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Notification;
using Partnership.Reviews.Screening;

namespace Partnership.Reviews.Persistence;

internal sealed class ThresholdDecisionMapping : IEntityTypeConfiguration<ThresholdDecision>
{
    public void Configure(EntityTypeBuilder<ThresholdDecision> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Option);
        builder.Property(one => one.DecidedOn);
        builder.Property(one => one.RecordedAt);
        builder.Property(one => one.Reasons).IsRequired();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.CaseId);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.OwnsMany(one => one.FollowUps, followUp =>
        {
            followUp.ToTable("decision_follow_up");
            followUp.WithOwner().HasForeignKey("DecisionId");
            followUp.HasKey("DecisionId", nameof(DecisionFollowUp.Kind));
            followUp.Property(one => one.DueOn);
        });
        builder.OwnsMany(one => one.Answers, answer =>
        {
            answer.ToTable("no_further_action_answer");
            answer.WithOwner().HasForeignKey("DecisionId");
            answer.HasKey(one => one.Id);
            answer.Property(one => one.Id).ValueGeneratedNever();
            answer.Property(one => one.Role);
            answer.Property(one => one.Person);
            answer.Property(one => one.Name);
            answer.Property(one => one.Title);
            answer.Property(one => one.Approves);
            answer.Property(one => one.At);
            answer.HasIndex("DecisionId", nameof(NoFurtherActionAnswer.Role)).IsUnique().HasDatabaseName("no_further_action_answer_one_a_role");
        });
    }
}

internal sealed class AwarenessMapping : IEntityTypeConfiguration<Awareness>
{
    public void Configure(EntityTypeBuilder<Awareness> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.AwareOn);
        builder.Property(one => one.RecordedAt);
        builder.Property(one => one.How).IsRequired();
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.CaseId);
    }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<NationalNotification>
{
    public void Configure(EntityTypeBuilder<NationalNotification> builder)
    {
        builder.HasKey(one => one.CaseId);
        builder.Property(one => one.CaseId).ValueGeneratedNever();
        builder.Property(one => one.RecordedAt);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.NationalReference).IsUnique().HasDatabaseName("national_reference_is_one_case");
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
