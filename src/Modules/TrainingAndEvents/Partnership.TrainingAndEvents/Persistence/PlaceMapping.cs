using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Certificates;
using Partnership.TrainingAndEvents.Compliance;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Persistence;

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("place");
        builder.HasOne<Session>().WithMany().HasForeignKey(one => one.Session);
        builder.HasOne<Attendee>().WithMany().HasForeignKey(one => one.Attendee);
        builder.Property(one => one.Arrival).HasDefaultValueSql("nextval('training.arrival')").ValueGeneratedOnAdd();
        builder.HasIndex(one => one.Arrival).IsUnique();
        builder.Property<uint>("xmin").IsRowVersion();
        foreach (var derived in new[] { nameof(Place.HoldsAPlace), nameof(Place.IsOpen) }) builder.Ignore(derived);
    }
}

internal sealed class AttendeeMapping : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("attendee");
        builder.HasIndex(one => one.Person).IsUnique();
        builder.Property(one => one.Details).IsRequired();
        builder.HasOne<Attendee>().WithMany().HasForeignKey(one => one.JoinedTo);
        builder.Property<uint>("xmin").IsRowVersion();
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable("address");
        builder.HasKey(one => one.Fingerprint);
        builder.Property(one => one.Sealed).IsRequired();
        builder.HasOne<Attendee>().WithMany().HasForeignKey(one => one.Attendee);
    }
}

internal sealed class LinkMapping : IEntityTypeConfiguration<SentLink>
{
    public void Configure(EntityTypeBuilder<SentLink> builder)
    {
        builder.ToTable("link");
        builder.HasKey(one => one.Hash);
        builder.Property(one => one.Sealed).IsRequired();
    }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visit");
        builder.HasKey(one => one.Hash);
        builder.HasOne<Attendee>().WithMany().HasForeignKey(one => one.Attendee);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notice");
        builder.HasKey(one => new { one.Place, one.Kind, one.Sequence });
        builder.HasOne<Place>().WithMany().HasForeignKey(one => one.Place);
    }
}

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluation");
        builder.HasIndex(one => new { one.Place, one.Kind }).IsUnique();
        builder.HasOne<Session>().WithMany().HasForeignKey(one => one.Session);
        builder.HasOne<Place>().WithMany().HasForeignKey(one => one.Place);
    }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificate");
        builder.HasKey(one => one.Code);
        builder.Property(one => one.Details).IsRequired();
        builder.HasOne<Place>().WithMany().HasForeignKey(one => one.Place);
    }
}

internal sealed class StaffMapping : IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<StaffCount>, IEntityTypeConfiguration<StaffLevel>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_member");
        builder.HasIndex(one => new { one.Agency, one.Fingerprint }).IsUnique();
        builder.Property(one => one.Details).IsRequired();
        builder.PrimitiveCollection(one => one.Levels).ElementType().HasConversion<string>();
        builder.Property(one => one.Outside).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<StaffCount> builder)
    {
        builder.ToTable("staff_count");
        builder.HasKey(one => new { one.Agency, one.Level });
    }

    public void Configure(EntityTypeBuilder<StaffLevel> builder) => builder.HasNoKey().ToTable((string?)null);
}
