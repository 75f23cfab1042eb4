using Partnership.Kernel.Words;

namespace Partnership.Access.Codes;

/// <summary>What to do about a phone whose clock is wrong.</summary>
internal static class ClockWords
{
    /// <param name="off">Positive when the phone is ahead.</param>
    public static string Of(TimeSpan off)
    {
        var minutes = Math.Max(1, (int)Math.Round(Math.Abs(off.TotalMinutes)));
        return $"This code is from the wrong time: your phone’s clock is about {Counts.Of(minutes, "minute")} {(off > TimeSpan.Zero ? "fast" : "slow")}. Turn on “set time automatically” in the phone’s settings, then enter a new code.";
    }
}
