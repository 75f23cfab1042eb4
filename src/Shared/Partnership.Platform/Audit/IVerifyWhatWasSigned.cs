namespace Partnership.Platform.Audit;

/// <summary>Something a module keeps that was signed and can prove itself: <c>./ops verify-audit</c> goes through it after the trail (REV-47).</summary>
public interface IVerifyWhatWasSigned
{
    /// <summary>One of what is checked: "decision sheet".</summary>
    string What { get; }

    Task<WhatWasFound> Verify(CancellationToken ct);
}

/// <param name="Findings">What is not as it was signed, a sentence each, by reference; empty when all is intact.</param>
public sealed record WhatWasFound(int Checked, IReadOnlyList<string> Findings);
