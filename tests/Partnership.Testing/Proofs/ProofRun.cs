using System.Diagnostics;
using System.Globalization;

namespace Partnership.Testing.Proofs;

/// <summary>What came of a proof.</summary>
/// <param name="Seed">Of the first input; input number k has the seed Seed + k, so that a single one can be tried again.</param>
/// <param name="Failures">The first few, each with its seed.</param>
/// <param name="Slowest">The longest that one input took.</param>
/// <param name="MostMemory">The most memory held after any thousand inputs, in bytes.</param>
public sealed record ProofRun(string Name, int Seed, long Tried, long Taken, long Refused, long Failed, IReadOnlyList<string> Failures, TimeSpan Slowest, long MostMemory)
{
    /// <summary>An input that takes longer counts as one that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int FailuresTold = 10;

    public bool Holds => Failed == 0;

    /// <param name="told">Hears how far it is, every so often.</param>
    public static async Task<ProofRun> Of(IProof proof, long inputs, int seed, Action<long>? told = null)
    {
        var (taken, refused, failed, slowest, memory) = (0L, 0L, 0L, TimeSpan.Zero, 0L);
        var failures = new List<string>();
        for (var number = 0L; number < inputs; number++)
        {
            var own = unchecked(seed + (int)number);
            var begun = Stopwatch.GetTimestamp();
            var fault = "";
            try
            {
                if (await proof.Try(new Random(own)) == Partnership.Testing.Proofs.Tried.Taken) taken++;
                else refused++;
            }
            catch (Exception thrown)
            {
                fault = $"{thrown.GetType().Name}: {thrown.Message}";
            }
            var took = Stopwatch.GetElapsedTime(begun);
            if (took > slowest) slowest = took;
            if (took > Patience && fault.Length == 0) fault = string.Create(CultureInfo.InvariantCulture, $"took {took.TotalSeconds:N1} seconds");
            if (fault.Length > 0 && ++failed <= FailuresTold) failures.Add($"--seed {own} --n 1: {fault}");
            if (number % 1_000 != 999) continue;
            memory = Math.Max(memory, GC.GetTotalMemory(forceFullCollection: false));
            told?.Invoke(number + 1);
        }
        return new(proof.Name, seed, inputs, taken, refused, failed, failures, slowest, memory);
    }

    public string InWords() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {Tried:N0} tried, {Taken:N0} taken, {Refused:N0} refused, {Failed:N0} failed (seed {Seed}; slowest {Slowest.TotalMilliseconds:N0} ms; at most {MostMemory / 1_048_576:N0} MiB)")
        + string.Concat(Failures.Select(one => "\n  " + one));
}
