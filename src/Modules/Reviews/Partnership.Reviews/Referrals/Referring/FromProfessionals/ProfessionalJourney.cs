using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring.FromProfessionals;

/// <summary>The full form: a list of sections that can be done in any order, left and come back to (REV-03).</summary>
internal sealed class ProfessionalJourney : Journey<ProfessionalAnswers>
{
    public const string Tasks = "/refer/professional/tasks";
    public const string FormKind = "professional-referral";

    public override string Kind => FormKind;
    public override string Start => "/refer/professional";
    public override string Check => "/refer/professional/check";

    /// <summary>As long as the half-filled form itself is kept.</summary>
    public override TimeSpan? Remembered => Platform.Vaults.HalfFilledForms.Kept;

    public override IReadOnlyList<Step<ProfessionalAnswers>> Steps { get; } =
    [
        new("/refer/professional/you", Answered: a => a.YouIsDone),
        new("/refer/professional/children", Answered: a => a.Children.Count > 0),
        new("/refer/professional/incident", Answered: a => a.IncidentIsDone),
        // What somebody says on the telephone may leave these open; a professional's own form may not.
        new("/refer/professional/why", Answered: a => a.WhyIsDone || a.KeyedIn is not null),
        new("/refer/professional/more"),
        new("/refer/professional/files"),
        new("/refer/professional/declarations", Asked: a => a.KeyedIn is null, Answered: a => a.DeclarationsAreDone),
    ];
}
