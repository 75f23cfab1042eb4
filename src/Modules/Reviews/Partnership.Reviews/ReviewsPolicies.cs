using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Reviews;

/// <summary>Who may do what in Reviews. Whether it is their case is <see cref="Cases.CaseAccess"/>'s question.</summary>
internal static class ReviewsPolicies
{
    public const string RunCases = "Run cases";
    public const string SeeCases = "See cases they need to know";
    public const string SitOnPanels = "Sit on a Rapid Review Panel";
    public const string FillInChecks = "Fill in their agency's check forms";

    public const string RecordThresholdDecisions = "Record threshold decisions and notifications";

    public const string SignDecisionSheets = "Sign decision sheets for a statutory partner";

    public static readonly Policy[] All =
    [
        new(SitOnPanels, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair,
            AccessRole.StatutoryDeputy, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember),
        new(SignDecisionSheets, AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy),
        new(FillInChecks, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember),
        new(RunCases, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer),
        new(RecordThresholdDecisions, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Screener),
        new(SeeCases, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Apprentice, AccessRole.Screener, AccessRole.PanelMember,
            AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember, AccessRole.IndependentReviewer),
    ];
}
