using Partnership.Testing;
using Partnership.Testing.Proofs;
using Xunit;

namespace Partnership.Modules.Tests.Trust;

/// <summary>TRU-01 in short; "./prove kill" does it a hundred times.</summary>
public sealed class AKilledHost(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact, Trait("Rule", "TRU-01"), Trait("Rule", "REV-06"), Trait("Rule", "PLT-20")]
    public async Task Killed_again_and_again_it_loses_nothing_acknowledged_and_doubles_nothing()
    {
        var after = await new KilledHost(database).Run(kills: 8, seed: 20261121);

        Assert.True(after.Acknowledged >= 4, $"The load was too small to show anything. {after.InWords()}");
        Assert.True(after.Holds, after.InWords());
    }
}
