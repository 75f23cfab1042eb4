using System.Text.Json.Serialization;

namespace Partnership.Reviews.Chronologies.Merging;

/// <summary>An agency's entry as it stands in the combined chronology.</summary>
/// <param name="Agency">The profile's key, or <see cref="BusinessUnit"/>.</param>
/// <param name="ForThePanel">How much it matters to the whole, where the Business Unit has chosen otherwise than the agency. The agency's words stay as they are.</param>
internal sealed record AgencyEntry(Guid Id, string Agency, EntryContent Told, Significance? ForThePanel = null)
{
    /// <summary>Stands in an agency's place for what the Business Unit put in itself, such as the incident from the referral.</summary>
    public const string BusinessUnit = "our-own";

    [JsonIgnore] public Significance Significance => ForThePanel ?? Told.Significance;

    /// <summary>A contact of an agency; what the Business Unit put in is none.</summary>
    [JsonIgnore] public bool IsContact => Agency != BusinessUnit;
}
