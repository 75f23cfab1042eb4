using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.TrainingAndEvents;

/// <summary>Who may do what in Training and Events. The calendar, booking and certificates are for everybody.</summary>
internal static class TrainingPolicies
{
    public const string PlanTraining = "Plan training and events";
    public const string RunSessions = "Run sessions: see who comes and who was there";
    public const string OfferTraining = "Offer their agency's training to the calendar";
    public const string LookAfterTrainingOfTheirAgency = "Look after the training of their agency";

    private static readonly AccessRole[] BusinessUnit = [AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer, AccessRole.Apprentice];
    private static readonly AccessRole[] Partners = [AccessRole.AgencySafeguardingLead, AccessRole.AgencyMember, AccessRole.TrainingLead];
    private static readonly AccessRole[] Leads = [AccessRole.AgencySafeguardingLead, AccessRole.TrainingLead];

    public static readonly Policy[] All =
    [
        new(PlanTraining, BusinessUnit),
        new(RunSessions, [.. BusinessUnit, .. Partners]) { Whose = TrainingWhose.SessionsTheyRun },
        new(OfferTraining, Partners) { Whose = TrainingWhose.OffersOfTheirAgency },
        new(LookAfterTrainingOfTheirAgency, Leads) { Whose = TrainingWhose.TheirAgency },
    ];

    /// <summary>Whoever plans training may see all of it.</summary>
    public static bool PlansTraining(this Actor actor) => actor.Has(BusinessUnit);

    /// <summary>The agency for which somebody offers and runs training; null for who does not.</summary>
    public static string? RunsTrainingFor(this Actor actor) => actor.Has(Partners) ? actor.Agency : null;

    /// <summary>The agency whose people's training somebody looks after; null for who does not.</summary>
    public static string? LooksAfterTrainingOf(this Actor actor) => actor.Has(Leads) ? actor.Agency : null;
}

/// <summary>Whose things the pages are about (docs/access.md).</summary>
internal static class TrainingWhose
{
    public const string SessionsTheyRun = "sessions they run: the Business Unit every one, a partner those that its agency provides";
    public const string OffersOfTheirAgency = "what their agency offers";
    public const string TheirAgency = "their own agency";
}
