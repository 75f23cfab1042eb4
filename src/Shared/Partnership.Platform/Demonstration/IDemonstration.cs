namespace Partnership.Platform.Demonstration;

/// <summary>A module's share of the demonstration: fictional people and cases. Run in order, in development only.</summary>
public interface IDemonstration
{
    /// <summary>Lower goes first: people (10), accounts (20), cases (50).</summary>
    int Order { get; }

    /// <summary>Leaves alone what is there already.</summary>
    Task Seed(CancellationToken ct);
}
