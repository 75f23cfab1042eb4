using Partnership.Kernel.Time;

namespace Partnership.TrainingAndEvents.Sessions;

/// <summary>How long a session lasts, for the certificate. One over several days is taken to keep the same hours on each of them, and its nights are nobody's training.</summary>
internal static class MinutesOfTraining
{
    public static int Between(DateTimeOffset starts, DateTimeOffset ends)
    {
        var days = London.DateOf(ends).DayNumber - London.DateOf(starts).DayNumber + 1;
        var (from, to) = (London.TimeOf(starts), London.TimeOf(ends));
        return (int)(days > 1 && to > from ? (to - from) * days : ends - starts).TotalMinutes;
    }
}
