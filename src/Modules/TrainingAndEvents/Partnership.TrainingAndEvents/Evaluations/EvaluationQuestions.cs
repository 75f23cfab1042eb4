namespace Partnership.TrainingAndEvents.Evaluations;

/// <summary>The questions and the words of their answers, the same on the forms and in the results.</summary>
internal static class EvaluationQuestions
{
    public const int Best = 5;

    /// <summary>From the best to the worst.</summary>
    public static readonly IReadOnlyList<int> Ratings = [5, 4, 3, 2, 1];

    public static string Asked(EvaluationKind kind) => kind == EvaluationKind.After ? "How useful was it for your work?" : "How much has it changed in your work?";

    public static string Of(EvaluationKind kind, int rating) => (kind, rating) switch
    {
        (EvaluationKind.After, 5) => "Very useful",
        (EvaluationKind.After, 4) => "Useful",
        (EvaluationKind.After, 3) => "Useful in part",
        (EvaluationKind.After, 2) => "Hardly useful",
        (EvaluationKind.After, _) => "Not useful",
        (_, 5) => "A great deal",
        (_, 4) => "Quite a lot",
        (_, 3) => "Something",
        (_, 2) => "A little",
        _ => "Nothing",
    };

    public static string Of(Applied applied) => applied switch
    {
        Applied.Yes => "Yes",
        Applied.Partly => "Partly",
        Applied.NotYet => "Not yet",
        _ => "No",
    };
}
