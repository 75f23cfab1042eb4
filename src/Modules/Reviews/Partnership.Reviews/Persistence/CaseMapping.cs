using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Reviews.Cases;

namespace Partnership.Reviews.Persistence;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("review_case");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Reference);
        builder.Property(one => one.ProtocolVersion);
        builder.HasIndex(one => one.Reference).IsUnique();
        builder.Property<uint>("xmin").IsRowVersion();
        builder.OwnsMany(one => one.Stages, stage =>
        {
            stage.ToTable("case_stage");
            stage.WithOwner().HasForeignKey("CaseId");
            stage.HasKey("CaseId", nameof(StageChange.At), nameof(StageChange.Stage));
        });
        builder.OwnsMany(one => one.Team, member =>
        {
            member.ToTable("case_member");
            member.WithOwner().HasForeignKey("CaseId");
            member.Property(one => one.Role);
            member.Property(one => one.Reason);
            member.HasKey("CaseId", nameof(TeamMember.Person), nameof(TeamMember.Part), nameof(TeamMember.From));
        });
        builder.OwnsMany(one => one.ClosedTo, closed =>
        {
            closed.ToTable("case_closed_to");
            closed.WithOwner().HasForeignKey("CaseId");
            closed.HasKey("CaseId", nameof(ClosedTo.Person));
        });
        // One more table would multiply the rows by which a case is read in one statement.
        builder.OwnsMany(one => one.Happenings, happening => happening.ToJson());
        builder.OwnsMany(one => one.Clocks, clock =>
        {
            clock.ToTable("case_clock");
            clock.WithOwner().HasForeignKey("CaseId");
            clock.HasKey("CaseId", nameof(CaseClock.Key));
            clock.Property(one => one.Title);
            clock.Property(one => one.Ends);
            clock.Property(one => one.FirstDueOn);
            clock.OwnsMany(one => one.Changes, change =>
            {
                change.ToTable("case_clock_change");
                change.WithOwner().HasForeignKey("CaseId", "ClockKey");
                change.HasKey("CaseId", "ClockKey", nameof(ClockChange.At));
            });
        });
    }
}
