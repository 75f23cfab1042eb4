using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels;

namespace Partnership.Reviews.Persistence;

internal sealed class PanelMapping : IEntityTypeConfiguration<Panel>
{
    public void Configure(EntityTypeBuilder<Panel> builder)
    {
        builder.ToTable("panel");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.CaseId);
        builder.Property(one => one.ChairRole);
        builder.Ignore(one => one.Chair);
        builder.Ignore(one => one.OpenMotion);
        builder.Ignore(one => one.Decision);
        builder.HasOne<Case>().WithMany().HasForeignKey(one => one.CaseId);
        builder.HasIndex(one => one.CaseId);
        builder.Property<uint>("xmin").IsRowVersion();
        builder.OwnsMany(one => one.Attendees, Attendees);
        builder.OwnsMany(one => one.Answers, answer =>
        {
            answer.ToTable("panel_criterion");
            answer.WithOwner().HasForeignKey("PanelId");
            Key(answer, one => one.Id);
            answer.Property(one => one.Kind);
            answer.Property(one => one.Key);
            answer.Property(one => one.Why).IsRequired();
            answer.HasIndex("PanelId", nameof(CriterionAnswer.Kind), nameof(CriterionAnswer.Key)).IsUnique();
        });
        builder.OwnsMany(one => one.Presentations, presentation =>
        {
            presentation.ToTable("panel_presentation");
            presentation.WithOwner().HasForeignKey("PanelId");
            Key(presentation, one => one.Id);
            presentation.Property(one => one.Agency);
            presentation.Property(one => one.Notes).IsRequired();
            presentation.HasIndex("PanelId", nameof(Presentation.Agency)).IsUnique();
        });
        builder.OwnsMany(one => one.Learning, learning =>
        {
            learning.ToTable("panel_learning");
            learning.WithOwner().HasForeignKey("PanelId");
            Key(learning, one => one.Id);
            learning.Property(one => one.Theme);
            learning.Property(one => one.Words).IsRequired();
            learning.Property(one => one.At);
        });
        builder.OwnsMany(one => one.Motions, Motions);
    }

    private static void Attendees(OwnedNavigationBuilder<Panel, Attendee> attendee)
    {
        attendee.ToTable("panel_attendee");
        attendee.WithOwner().HasForeignKey("PanelId");
        Key(attendee, one => one.Id);
        attendee.Property(one => one.Person);
        attendee.Property(one => one.Name);
        attendee.Property(one => one.Role);
        attendee.Property(one => one.Title);
        attendee.Property(one => one.Agency);
        attendee.Property(one => one.Seat);
        attendee.Property(one => one.Votes);
        attendee.Property(one => one.Since);
        attendee.HasIndex("PanelId", nameof(Attendee.Person)).IsUnique();
    }

    private static void Motions(OwnedNavigationBuilder<Panel, Motion> motion)
    {
        motion.ToTable("panel_motion");
        motion.WithOwner().HasForeignKey("PanelId");
        Key(motion, one => one.Id);
        motion.Property(one => one.Number);
        motion.Property(one => one.Recommendation);
        motion.Property(one => one.LocalCriteriaMet);
        motion.Property(one => one.NationalCriteriaMet);
        motion.Property(one => one.PutAt);
        motion.Property(one => one.Reasons).IsRequired();
        motion.HasIndex("PanelId", nameof(Motion.Number)).IsUnique();
        motion.Ignore(one => one.ValidVotes);
        motion.OwnsMany(one => one.Votes, vote =>
        {
            vote.ToTable("panel_vote");
            vote.WithOwner().HasForeignKey("MotionId");
            Key(vote, one => one.Id);
            vote.Property(one => one.Person);
            vote.Property(one => one.CountsAs);
            vote.Property(one => one.CastAt);
            vote.Property(one => one.Ballot).IsRequired();
        });
    }

    private static void Key<TOwner, T>(OwnedNavigationBuilder<TOwner, T> part, System.Linq.Expressions.Expression<Func<T, Guid>> id) where TOwner : class where T : class
    {
        part.HasKey("Id");
        part.Property(id).ValueGeneratedNever();
    }
}

internal sealed class PanelPackMapping : IEntityTypeConfiguration<PanelPack>
{
    public void Configure(EntityTypeBuilder<PanelPack> builder)
    {
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.PanelId);
        builder.Property(one => one.CaseId);
        builder.Property(one => one.Number);
        builder.Property(one => one.Content).IsRequired();
        builder.Property(one => one.Fingerprint);
        builder.Property(one => one.SentAt);
        builder.Property(one => one.SentByName);
        builder.HasOne<Panel>().WithMany().HasForeignKey(one => one.PanelId);
        builder.HasIndex(one => new { one.PanelId, one.Number }).IsUnique();
    }
}
