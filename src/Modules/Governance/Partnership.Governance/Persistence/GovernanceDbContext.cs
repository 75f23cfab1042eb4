using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Agencies;
using Partnership.Governance.ExecutiveChair;
using Partnership.Governance.People;
using Partnership.Governance.Profiles.Drafts;
using Partnership.Governance.Roles;
using Partnership.Platform.Persistence;

namespace Partnership.Governance.Persistence;

internal sealed class GovernanceDbContext(DbContextOptions<GovernanceDbContext> options) : ModuleContext(options, "governance")
{
    public DbSet<MemberAgency> Agencies => Set<MemberAgency>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<RoleHolding> RoleHoldings => Set<RoleHolding>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<ChairTurn> ChairTurns => Set<ChairTurn>();
    public DbSet<ChairChange> ChairChanges => Set<ChairChange>();
    public DbSet<ProfileDraft> ProfileDrafts => Set<ProfileDraft>();
    public DbSet<DraftSave> DraftSaves => Set<DraftSave>();
    public DbSet<TakenFiles> TakenFiles => Set<TakenFiles>();
}
