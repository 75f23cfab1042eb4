namespace Partnership.Host.Ops;

/// <summary>One of the operator's verbs (PLT-82). A verb says on <see cref="OpsContext.Output"/> what came of it and nothing else there.</summary>
internal interface IOpsVerb
{
    /// <summary>As it is typed, one word or two: "migrate", "protocol check".</summary>
    string Name { get; }

    /// <summary>What it does, in one line without a full stop.</summary>
    string Summary { get; }

    /// <summary>How it is called, with its arguments and options.</summary>
    string Help { get; }

    /// <param name="args">What came after the name; "--help" has been answered already.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    Task<int> RunAsync(string[] args, OpsContext context);
}

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It was asked for rightly, and did not succeed or found something wrong.</summary>
    public const int Failed = 1;

    /// <summary>It was asked for wrongly.</summary>
    public const int Misused = 2;
}
