namespace Partnership.TrainingAndEvents.Planning;

internal static class PlanWords
{
    public static string UpToThree(int number) => number switch { 0 => "none", 1 => "one", 2 => "two", _ => "three" };

    /// <summary>What of the learning cycle asked for a session: "Rapid Review".</summary>
    public static string Origin(string? origin) => origin switch
    {
        "rapid-review" => "Rapid Review",
        "learning-review" => "learning review",
        "one-year-on" => "look back after one year",
        _ => "learning cycle",
    };
}
