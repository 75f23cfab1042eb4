using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Actions;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.Files;
using Partnership.Reviews.Looking.Unusual;
using Partnership.Reviews.NationalPanel;
using Partnership.Reviews.Notification;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Screening;
using Partnership.Reviews.Screening.LetterToTheReferrer;
using Partnership.Reviews.Sharing;
using Partnership.Reviews.Themes;

namespace Partnership.Reviews.Persistence;

internal sealed class ReviewsDbContext(DbContextOptions<ReviewsDbContext> options) : ModuleContext(options, ReviewsModule.SchemaName)
{
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();
    public DbSet<ThresholdDecision> ThresholdDecisions => Set<ThresholdDecision>();
    public DbSet<DecisionLetter> DecisionLetters => Set<DecisionLetter>();
    public DbSet<Awareness> Awarenesses => Set<Awareness>();
    public DbSet<NationalNotification> Notifications => Set<NationalNotification>();
    public DbSet<Panel> Panels => Set<Panel>();
    public DbSet<PanelPack> PanelPacks => Set<PanelPack>();
    public DbSet<ReviewAction> Actions => Set<ReviewAction>();
    public DbSet<AddedTheme> AddedThemes => Set<AddedTheme>();
    public DbSet<AgencyCheck> AgencyChecks => Set<AgencyCheck>();
    public DbSet<ChronologyEntry> ChronologyEntries => Set<ChronologyEntry>();
    public DbSet<ChronologyEvent> ChronologyEvents => Set<ChronologyEvent>();
    public DbSet<ChronologyWeight> ChronologyWeights => Set<ChronologyWeight>();
    public DbSet<ChronologyVersion> ChronologyVersions => Set<ChronologyVersion>();
    public DbSet<DecisionSheet> DecisionSheets => Set<DecisionSheet>();
    public DbSet<NationalSubmission> NationalSubmissions => Set<NationalSubmission>();
    public DbSet<Share> Shares => Set<Share>();
    public DbSet<UnusualLook> UnusualLooks => Set<UnusualLook>();
    public DbSet<AccessWatch> AccessWatches => Set<AccessWatch>();
}
