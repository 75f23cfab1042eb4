using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Persistence;

internal sealed class ReviewsDbContext(DbContextOptions<ReviewsDbContext> options) : ModuleContext(options, ReviewsModule.SchemaName)
{
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Referral> Referrals => Set<Referral>();
}
