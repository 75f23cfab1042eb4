using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Governance.Contracts;
using Partnership.Governance.Demonstration;
using Partnership.Governance.People.EndAccess;
using Partnership.Governance.People.HandOn;
using Partnership.Governance.People.WhereTheyWork.ListWhoWaits;
using Partnership.Governance.Persistence;
using Partnership.Governance.Profiles.Drafts;
using Partnership.Governance.Profiles.Drafts.FilesChanged;
using Partnership.Governance.Profiles.Drafts.PublishADraft;
using Partnership.Governance.Profiles.Law;
using Partnership.Governance.Profiles.Versions;
using Partnership.Governance.Roles;
using Partnership.Governance.Roles.TellOfADeputy;
using Partnership.Governance.Starting;
using Partnership.Platform.Access;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Platform.Modules;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Web.Navigation;

namespace Partnership.Governance;

/// <summary>Who is who: agencies, people, the roles they hold from–to, their deputies, and who chairs the Executive when.</summary>
public sealed class GovernanceModule : PartnershipModule
{
    public override string Schema => "governance";
    public override Assembly Contracts => typeof(AllAgencies).Assembly;
    public override IEnumerable<Policy> Policies => GovernancePolicies.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddTables<GovernanceDbContext>(options => new(options));
        services.AddScoped<ITakeTheProfile, TakeWhoIsWho>().AddScoped<ITakeTheProfile, ProposeChangedFiles>();
        services.AddTransient<DraftDesk>().AddTransient<WhoIsWhoFollows>();
        services.AddScoped<IDemonstration, DemonstrationPeople>().AddScoped<IDemonstration, DemonstrationDrafts>();
        services.AddSingleton<INavigation, GovernanceNavigation>().AddScoped<IKnowWhatToDo, WhoWaitsAtHome>().AddScoped<IKnowWhatToDo, LeaversAtHome>();
        services.AddTransient<ProtocolShelf>().AddTransient<KeepTheLaw>();
        services.AddTransient<Deputising>().AddTransient<EndingRoles>().AddTransient<EndingAccess>();
        services.AddScoped<ISweep, MailsToDeputies>().AddScoped<ISweep, AccessOfLeavers>();
    }
}
