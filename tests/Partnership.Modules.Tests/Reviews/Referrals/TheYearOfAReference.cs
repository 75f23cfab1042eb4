using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class TheYearOfAReference(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-05")]
    public async Task Is_londons_and_each_year_counts_from_one()
    {
        host.Clock.Set(new(2026, 12, 31, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal("TH-2026-0001", (await host.Send(host.FromFamily(), Actor.Public)).Value.Reference);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("TH-2027-0001", (await host.Send(host.FromFamily(), Actor.Public)).Value.Reference);
    }
}
