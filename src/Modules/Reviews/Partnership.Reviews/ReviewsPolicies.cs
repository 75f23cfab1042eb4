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

    public const string SeeAllLooks = "See who has opened which case";
    public const string LookIntoUnusualAccess = "Look into unusual access to cases";

    public static readonly Policy[] All =
    [
        new(SeeAllLooks, AccessRole.BusinessManager) { Whose = ReviewsWhose.Looks },
        new(LookIntoUnusualAccess, AccessRole.BusinessManager, AccessRole.Coordinator) { Whose = ReviewsWhose.UnusualAccess },
        new(SitOnPanels, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair,
            AccessRole.StatutoryDeputy, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember) { Whose = ReviewsWhose.Cases },
        new(SignDecisionSheets, AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy) { Whose = ReviewsWhose.Cases },
        new(FillInChecks, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember) { Whose = ReviewsWhose.ChecksOfTheirAgency },
        new(RunCases, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer) { Whose = ReviewsWhose.Cases },
        new(RecordThresholdDecisions, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Screener) { Whose = ReviewsWhose.Cases },
        new(SeeCases, AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Apprentice, AccessRole.Screener, AccessRole.PanelMember,
            AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy, AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember, AccessRole.IndependentReviewer) { Whose = ReviewsWhose.Cases },
    ];

    /// <summary>The roles that have to do with cases at all: those of the policies about them.</summary>
    public static readonly IReadOnlyList<AccessRole> RolesInCases = [.. All.Where(policy => policy.Whose == ReviewsWhose.Cases).SelectMany(policy => policy.Roles).Distinct()];
}

/// <summary>Whose things the pages of Reviews are about (docs/access.md). A case that is closed to somebody by a conflict of interest is never theirs.</summary>
internal static class ReviewsWhose
{
    public const string Cases = "cases they need to know";
    public const string ChecksOfTheirAgency = "check forms of their agency";
    public const string SharedChecks = "check forms shared with them: of cases they need to know, or where their agency’s own was accepted";
    public const string Actions = "actions given to their agency as its safeguarding lead, and those of cases they need to know";
    public const string Referrals = "referrals they sent, or answer for as safeguarding lead";
    public const string PanelsTheySitOn = "panels they sit on";
    public const string PanelsTheySitOnOrRun = "panels they sit on or chair; officers, those of cases they need to know";
    public const string PanelsTheyRun = "panels they chair; officers, those of cases they need to know";
    public const string PanelsTheyChair = "panels they chair";
    public const string TheirSeat = "their own seat on a panel; officers, every seat in cases they need to know";
    public const string Looks = "looks at cases they need to know";
    public const string UnusualAccess = "unusual access of others, to cases they need to know; a Coordinator, where the Business Manager can’t judge";
    public const string WhatTheySigned = "decision sheets they signed";
    public const string SheetsForTheChair = "decision sheets of cases they need to know, while they chair the Executive";
}
