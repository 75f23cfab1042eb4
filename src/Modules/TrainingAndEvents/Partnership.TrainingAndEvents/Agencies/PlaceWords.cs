using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Agencies;

/// <summary>Where a colleague stands, as their lead reads it.</summary>
internal static class PlaceWords
{
    public static string OfAColleague(PlaceState state) => state switch
    {
        PlaceState.Confirmed => "Has a place",
        PlaceState.Offered => "Is offered a place",
        PlaceState.Waiting => "Waits",
        _ => "Waits for a yes",
    };
}
