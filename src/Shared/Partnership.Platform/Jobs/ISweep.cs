namespace Partnership.Platform.Jobs;

/// <summary>A recurring sweep over our own tables (PLT-22): a deadline is a row, never a scheduler's timer. Running it twice has the effect of running it once.
/// Each run has a scope of its own, in which the sweep itself is the actor of what it sends.</summary>
public interface ISweep
{
    /// <summary>What staff see: "Reminders for agency checks".</summary>
    string Name { get; }

    TimeSpan Every { get; }

    /// <returns>What it did, in words: "Sent 3 reminders".</returns>
    Task<string> Run(CancellationToken ct);
}
