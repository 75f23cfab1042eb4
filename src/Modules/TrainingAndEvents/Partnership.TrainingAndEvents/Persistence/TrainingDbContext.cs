using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Certificates;
using Partnership.TrainingAndEvents.Compliance;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Evaluations;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Programmes;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Persistence;

internal sealed class TrainingDbContext(DbContextOptions<TrainingDbContext> options) : ModuleContext(options, TrainingAndEventsModule.SchemaName)
{
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Attendee> Attendees => Set<Attendee>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<SentLink> Links => Set<SentLink>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();
    public DbSet<StaffCount> StaffCounts => Set<StaffCount>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // The order in which people came (TRN-11).
        modelBuilder.HasSequence<long>("arrival");
    }

    /// <summary>Who of the staff lists has what they must have, as of a day.</summary>
    [DbFunction("has_level", TrainingAndEventsModule.SchemaName)]
    public IQueryable<StaffLevel> HasLevel(DateOnly on) => FromExpression(() => HasLevel(on));
}
