using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Persistence;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.Property(one => one.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(one => one.Number).IsUnique();
        builder.HasIndex(one => one.CheckInCode).IsUnique();
        builder.HasIndex(one => new { one.Origin, one.OriginReference }).IsUnique();
        builder.HasOne<Course>().WithMany().HasForeignKey(one => one.Course);
        builder.HasOne<Programme>().WithMany().HasForeignKey(one => one.Programme);
        builder.PrimitiveCollection(one => one.Audience).ElementType().HasConversion<string>();
        // The database counts these; what this side writes would be of another moment.
        builder.Property(one => one.Held).ValueGeneratedOnAddOrUpdate();
        builder.Property(one => one.Waiting).ValueGeneratedOnAddOrUpdate();
        builder.Property(one => one.Version).ValueGeneratedOnAddOrUpdate();
        foreach (var derived in new[] { nameof(Session.IsPublished), nameof(Session.Left), nameof(Session.Minutes) }) builder.Ignore(derived);
        builder.OwnsMany(one => one.Reservations, reservation =>
        {
            reservation.ToTable("reservation");
            reservation.WithOwner().HasForeignKey("Session");
            reservation.HasKey("Session", nameof(Reservation.Agency));
        });
    }
}

internal sealed class CourseMapping : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("course");
        builder.Property(one => one.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(one => one.Number).IsUnique();
        builder.PrimitiveCollection(one => one.Audience).ElementType().HasConversion<string>();
    }
}

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programme");
        builder.HasIndex(one => one.Slug).IsUnique();
    }
}
