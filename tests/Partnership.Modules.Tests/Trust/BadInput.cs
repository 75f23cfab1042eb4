using Partnership.Testing.Proofs;
using Xunit;

namespace Partnership.Modules.Tests.Trust;

/// <summary>The short form of ./prove.</summary>
public sealed class BadInput
{
    private const int Inputs = 10_000;

    public static TheoryData<string> Names => [.. Proofs.All.Select(proof => proof.Name)];

    [Theory, MemberData(nameof(Names)), Trait("Rule", "TRU-12")]
    public async Task Ten_thousand_bad_and_good_inputs_are_refused_or_taken_and_none_does_harm(string name)
    {
        var run = await ProofRun.Of(Proofs.All.Single(proof => proof.Name == name), Inputs, seed: 20_261_123);

        Assert.True(run.Holds, run.InWords());
        Assert.True(run.Taken > Inputs / 20 && run.Refused > Inputs / 20, run.InWords());
    }
}
