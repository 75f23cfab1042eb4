using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access.Organisations;

public class AWrongSettingStopsTheStart(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact, Trait("Rule", "PLT-03"), Trait("Rule", "PLT-83")]
    public async Task With_the_settings_name_and_no_stack_trace()
    {
        await using var host = new HostProcess(database.Settings, ("SignIn__Organisations__council__Name", "Borough Council"), ("SignIn__Organisations__council__Authority", "http://login.council.example"), ("SignIn__Organisations__council__ClientSecret", "not to be printed"));
        var said = (await Assert.ThrowsAsync<InvalidOperationException>(host.Start)).Message;

        Assert.Contains("SignIn:Organisations:council:Authority must be the address of the provider", said, StringComparison.Ordinal);
        Assert.Contains("SignIn:Organisations:council:ClientId is not set", said, StringComparison.Ordinal);
        Assert.DoesNotContain("not to be printed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }
}
