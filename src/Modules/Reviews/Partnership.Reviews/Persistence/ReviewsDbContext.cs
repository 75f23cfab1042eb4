using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Notification;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Screening;

namespace Partnership.Reviews.Persistence;

internal sealed class ReviewsDbContext(DbContextOptions<ReviewsDbContext> options) : ModuleContext(options, ReviewsModule.SchemaName)
{
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<ThresholdDecision> ThresholdDecisions => Set<ThresholdDecision>();
    public DbSet<Awareness> Awarenesses => Set<Awareness>();
    public DbSet<NationalNotification> Notifications => Set<NationalNotification>();
}
