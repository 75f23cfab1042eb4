using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Who may, told from the rules (REV-90, REV-31, REV-40, REV-46, PLT-05) and from nothing of the product's own code: the words of docs/access.md on one side, facts on the other.</summary>
internal static class Oracle
{
    private static readonly AccessRole[] Officers = [AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer];

    /// <summary>What each word of the column "whose" means for one thing. An address without a thing in it is there for all whom the policy lets in.</summary>
    private static readonly Dictionary<string, Func<Persona, Scene, bool>> Words = new()
    {
        ["anything"] = (_, _) => true,
        ["their own"] = (who, _) => who.HasThePasskey,
        ["cases they need to know"] = NeedsToKnow,
        ["check forms of their agency"] = (who, about) => AnswersForBarts(who, about) && about.BartsWasAsked,
        ["check forms shared with them: of cases they need to know, or where their agency’s own was accepted"] = (who, about) => about.ChecksAreShared && (NeedsToKnow(who, about) || AnswersForBarts(who, about)),
        ["actions given to their agency as its safeguarding lead, and those of cases they need to know"] = (who, about) => LeadsBarts(who) || NeedsToKnow(who, about),
        ["referrals they sent, or answer for as safeguarding lead"] = (who, about) => about.CameFromBarts && (who.SentTheReferral || LeadsBarts(who)),
        ["panels they sit on"] = (who, _) => SitsOnPanels(who),
        ["panels they sit on or chair; officers, those of cases they need to know"] = (who, about) => SitsOnPanels(who) || IsOfficer(who) && NeedsToKnow(who, about),
        ["panels they chair; officers, those of cases they need to know"] = (who, about) => who.ChairsThePanels || IsOfficer(who) && NeedsToKnow(who, about),
        ["panels they chair"] = (who, _) => who.ChairsThePanels,
        ["their own seat on a panel; officers, every seat in cases they need to know"] = (who, about) => IsOfficer(who) && NeedsToKnow(who, about),
        ["looks at cases they need to know"] = NeedsToKnow,
        ["unusual access of others, to cases they need to know; a Coordinator, where the Business Manager can’t judge"] = (who, _) => who.Holds(AccessRole.BusinessManager) && !who.IsTheOnePointedOut,
        ["decision sheets they signed"] = (who, about) => about.IsSigned && who.SignsSheets,
        ["sessions they run: the Business Unit every one, a partner those that its agency provides"] = (who, _) => IsOfTheBusinessUnit(who) || TrainsForBarts(who),
        ["what their agency offers"] = (who, _) => TrainsForBarts(who),
        ["their own colleagues, for any session in the calendar"] = (_, _) => true,
        ["their own agency"] = (who, _) => who.Agency == "barts-health" && who.Holds(AccessRole.AgencySafeguardingLead, AccessRole.TrainingLead),
        ["decision sheets of cases they need to know, while they chair the Executive"] = (who, about) => who.ChairsTheExecutive && NeedsToKnow(who, about),
    };

    /// <summary>What an address is about that is about no case.</summary>
    private static readonly Scene Nothing = new("no case", new(default, ""), CaseStage.NotMet);

    public static bool Knows(string whose) => Words.ContainsKey(whose);

    /// <summary>Whether this person may use the address, for this case where it is about one.</summary>
    public static bool Allows(AccessDocument.Row row, Persona who, Scene? about)
    {
        if (row.IsOpen) return true;
        if (row.Roles.Count > 0 && !who.Holds([.. row.Roles])) return false;
        if (!row.IsOfOneThing) return true;
        return about is null ? Words[row.Whose](who, Nothing) : !IsShutOut(who) && Words[row.Whose](who, about);
    }

    public static bool NeedsToKnow(Persona who, Scene about) => !IsShutOut(who)
        && (IsOfficer(who) || IsOnTheTeam(who) || WaitsForThePartners(about) && who.Holds(AccessRole.DelegatedSafeguardingPartner, AccessRole.StatutoryDeputy));

    public static bool AnswersForBarts(Persona who, Scene about) => !IsShutOut(who) && who.Agency == "barts-health" && who.Holds(AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember);

    public static bool IsOfficer(Persona who) => who.Holds(Officers);

    private static bool IsOfTheBusinessUnit(Persona who) => IsOfficer(who) || who.Holds(AccessRole.Apprentice);
    private static bool TrainsForBarts(Persona who) => who.Agency == "barts-health" && who.Holds(AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember, AccessRole.TrainingLead);
    private static bool IsShutOut(Persona who) => who.Relation == Relation.Conflicted;
    private static bool IsOnTheTeam(Persona who) => who.Relation is Relation.OnThePanel or Relation.OnTheTeam;
    private static bool SitsOnPanels(Persona who) => who.Relation == Relation.OnThePanel;
    private static bool LeadsBarts(Persona who) => who.Agency == "barts-health" && who.Holds(AccessRole.AgencySafeguardingLead);
    private static bool WaitsForThePartners(Scene about) => about.Stage is CaseStage.Signing or CaseStage.ReadyToSend or CaseStage.WithNationalPanel or CaseStage.Concluded;
}
