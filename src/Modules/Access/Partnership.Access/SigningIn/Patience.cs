using Partnership.Kernel.Words;

namespace Partnership.Access.SigningIn;

/// <summary>How many wrong tries are let pass, and how slowly they are forgotten.</summary>
/// <param name="Free">Wrong tries before the first wait.</param>
/// <param name="ForgetsOneIn">The time in which one wrong try is forgotten.</param>
internal sealed record Patience(int Free, TimeSpan ForgetsOneIn)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>For one account from one device, or from one place with devices that are not known.</summary>
    public static readonly Patience WithOne = new(5, TimeSpan.FromMinutes(15));

    /// <summary>For one place and all accounts together: an office is one place.</summary>
    public static readonly Patience WithAPlace = new(50, TimeSpan.FromMinutes(1));

    /// <summary>For the codes of one account after its right password, from anywhere but its own devices: whoever comes so far knows the password.</summary>
    public static readonly Patience WithCodes = new(20, TimeSpan.FromMinutes(15));

    /// <summary>What is still remembered of the wrong tries.</summary>
    public int Remembered(int wrong, TimeSpan since) => Math.Max(0, wrong - (int)Math.Min(since / ForgetsOneIn, int.MaxValue));

    /// <summary>The wait after the last wrong try: a minute, then twice as long each time, a quarter of an hour at most.</summary>
    public TimeSpan Wait(int wrong) =>
        wrong < Free ? TimeSpan.Zero
        : wrong - Free >= 4 ? LongestWait
        : TimeSpan.FromMinutes(1 << (wrong - Free));

    /// <summary>What somebody is told who must wait.</summary>
    public static string Words(TimeSpan left) =>
        $"That was wrong too many times. Try again in {Counts.Of(Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)), "minute")}. A device that you signed in with before is not slowed down by this.";
}
