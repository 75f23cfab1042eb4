using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Governance;

internal static class GovernancePolicies
{
    public const string SeePeople = "See people, their roles and the agencies";
    public const string KeepPeople = "Add people, and give and end their roles";
    public const string SayWhereTheyWork = "Say where invited people work";
    public const string SeeTheChairRota = "See who chairs the Executive when";
    public const string KeepTheChairRota = "Make and change the rota of the Executive's chair";
    public const string KeepTheWorkingCalendar = "See the working calendar, import bank holidays and keep closure days";
    public const string SeeTheProfile = "See the partnership as data and its versions";
    public const string ReadTheProtocol = "Read the protocol and the law";
    public const string ChangeTheLaw = "Change the law from a day on";
    public const string DraftTheProfile = "Draft changes to the profile and its protocol";
    public const string PublishTheProfile = "Publish a new version of the profile";

    public static readonly Policy[] All =
    [
        new(SeePeople, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.PlatformAdministrator),
        new(KeepPeople, AccessRole.BusinessManager, AccessRole.Coordinator),
        new(SayWhereTheyWork, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer),
        new(SeeTheChairRota, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer,
            AccessRole.LeadSafeguardingPartner, AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy, AccessRole.IndependentScrutineer),
        new(KeepTheChairRota, AccessRole.BusinessManager, AccessRole.Coordinator),
        new(KeepTheWorkingCalendar, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.PlatformAdministrator),
        new(SeeTheProfile, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Apprentice),
        // Those who run the protocol, those who act and decide under it, and who scrutinises that they do.
        new(ReadTheProtocol, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Apprentice,
            AccessRole.LeadSafeguardingPartner, AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy, AccessRole.IndependentScrutineer, AccessRole.Screener, AccessRole.PanelMember),
        new(ChangeTheLaw, AccessRole.BusinessManager),
        new(DraftTheProfile, AccessRole.BusinessManager, AccessRole.Coordinator),
        new(PublishTheProfile, AccessRole.BusinessManager),
    ];

    /// <summary>For links on pages that more people may see.</summary>
    public static bool MayKeepPeople(Actor actor) => May(KeepPeople, actor);
    public static bool MaySayWhereTheyWork(Actor actor) => May(SayWhereTheyWork, actor);
    public static bool MayKeepTheChairRota(Actor actor) => May(KeepTheChairRota, actor);
    public static bool MayDraftTheProfile(Actor actor) => May(DraftTheProfile, actor);
    public static bool MayPublishTheProfile(Actor actor) => May(PublishTheProfile, actor);

    public static bool MaySeeTheProfile(Actor actor) => May(SeeTheProfile, actor);
    public static bool MayChangeTheLaw(Actor actor) => May(ChangeTheLaw, actor);

    private static bool May(string policy, Actor actor) => All.Single(one => one.Name == policy).Allows(actor);
}
