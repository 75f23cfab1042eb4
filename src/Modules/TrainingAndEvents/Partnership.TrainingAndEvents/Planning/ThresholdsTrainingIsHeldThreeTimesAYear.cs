using Partnership.Kernel.Acts;

namespace Partnership.TrainingAndEvents.Planning;

/// <summary>Thresholds training is held three times in each calendar year (S0:142, TRN-04).</summary>
/// <param name="set">How many of the year are in the calendar, those already held included.</param>
internal sealed class ThresholdsTrainingIsHeldThreeTimesAYear(int year, int set) : IRule
{
    public const int TimesAYear = 3;

    public string Id => "TRN-04";

    public Refusal? Broken() => set >= TimesAYear ? null : new(null, $"{year} has {PlanWords.UpToThree(set)} of three; plan {PlanWords.UpToThree(TimesAYear - set)} more");
}
