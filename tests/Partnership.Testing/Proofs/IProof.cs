namespace Partnership.Testing.Proofs;

/// <summary>Something tried with very many inputs: ten thousand in ./test, a million by ./prove (TRU-12).</summary>
public interface IProof
{
    /// <summary>What ./prove calls it: "csv".</summary>
    string Name { get; }

    /// <summary>In one line, for the list of names.</summary>
    string What { get; }

    /// <summary>Makes one input, all of it from this randomness, and tries it.</summary>
    /// <exception cref="Exception">Any exception is a fault of the product: bad input is refused with words.</exception>
    ValueTask<Tried> Try(Random random);
}

public enum Tried { Taken, Refused }

public static class Proofs
{
    public static readonly IReadOnlyList<IProof> All = [new CsvProof(), new FilesProof()];
}
