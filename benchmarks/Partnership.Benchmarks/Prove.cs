using System.Globalization;
using System.Security.Cryptography;
using Partnership.Testing;
using Partnership.Testing.Proofs;

namespace Partnership.Benchmarks;

/// <summary>./prove: the long form of what ./test tries ten thousand times.</summary>
internal static class Prove
{
    private const long Usual = 1_000_000, UsualKills = 100;
    private const string Kill = "kill", Bookings = "bookings";

    private static readonly string Usage = $"""
        Usage: ./prove NAME [--n N] [--seed S]
        Tries NAME with N inputs ({Usual.ToString("N0", CultureInfo.InvariantCulture)}) and says how many were taken, refused and failed. The exit code is 0 when none failed.
        --seed S  begins with that seed, to try the same inputs again
        Names:
        {string.Join('\n', Proofs.All.Select(proof => $"  {proof.Name,-8} {proof.What}"))}
          {Bookings,-8} random acts on training's places compared with a model, one after the other in each session
          {Kill,-8} the host killed N times ({UsualKills}) at a random moment while families refer
        """;

    /// <returns>0 it holds, 1 something failed, 2 asked wrongly.</returns>
    public static async Task<int> Run(string[] args)
    {
        var (inputs, seed, name) = (0L, RandomNumberGenerator.GetInt32(int.MaxValue), "");
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] is "--help" or "-h") return Say(Usage, 0);
            if (args[at] == "--n" && Number(args, ++at, out inputs) && inputs > 0) continue;
            if (args[at] == "--seed" && Number(args, ++at, out var first) && first is >= int.MinValue and <= int.MaxValue) { seed = (int)first; continue; }
            if (name.Length > 0 || args[at].StartsWith('-')) return Say(Usage, 2);
            name = args[at];
        }
        if (name == Bookings) return await BookAgainstAModel(inputs > 0 ? inputs : Usual, seed);
        if (name == Kill) return await KillTheHost((int)(inputs > 0 ? inputs : UsualKills), seed);
        if (Proofs.All.FirstOrDefault(one => one.Name == name) is not { } proof) return Say(Usage, 2);

        if (inputs == 0) inputs = Usual;
        var step = Math.Max(1_000, inputs / 20 / 1_000 * 1_000);
        var run = await ProofRun.Of(proof, inputs, seed, done => { if (done % step == 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} …")); });
        Console.WriteLine(run.InWords());
        return run.Holds ? 0 : 1;
    }

    private static async Task<int> BookAgainstAModel(long acts, int seed)
    {
        var host = new TestHost();
        await ((Xunit.IAsyncLifetime)host).InitializeAsync();
        try
        {
            var tried = await new BookingsAgainstAModel(host).Run(acts, seed, done => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done:N0} …")));
            Console.WriteLine($"{tried.InWords()} (seed {seed})");
            return tried.Holds ? 0 : 1;
        }
        finally
        {
            await ((Xunit.IAsyncLifetime)host).DisposeAsync();
        }
    }

    private static async Task<int> KillTheHost(int kills, int seed)
    {
        await using var database = await TestDatabase.CreateCloneAsync();
        var after = await new KilledHost(database).Run(kills, seed);
        Console.WriteLine(after.InWords());
        return after.Holds ? 0 : 1;
    }

    private static bool Number(string[] args, int at, out long number)
    {
        number = 0;
        return at < args.Length && long.TryParse(args[at], NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
    }

    private static int Say(string words, int code)
    {
        (code == 0 ? Console.Out : Console.Error).WriteLine(words);
        return code;
    }
}
