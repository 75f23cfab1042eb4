using Microsoft.Extensions.DependencyInjection;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Drafts;

public sealed class ManyVersions(TestHost host) : IClassFixture<TestHost>
{
    private Installation Installation => host.Services.GetRequiredService<Installation>();

    [Fact, Trait("Rule", "PLT-42")]
    public async Task Versions_that_were_read_once_are_not_read_again()
    {
        var draft = await host.Draft("One more version");
        Assert.True((await host.Change(draft, "partnership", Actors.Coordinator, ("executiveName", [$"Executive {host.Key()}"]))).Succeeded);
        Assert.True((await host.Publish(draft)).Succeeded);
        await using (var other = new Npgsql.NpgsqlConnection(host.Superuser))
        {
            await other.OpenAsync();
            await using var broken = new Npgsql.NpgsqlCommand("insert into platform.profile (version, body, at, who, reason) values (0, '{}', now(), 'A test', 'Can not be read')", other);
            await broken.ExecuteNonQueryAsync();
        }
        Assert.True(await Installation.Refresh());
        Assert.StartsWith("Executive ", Installation.Profile.Partnership.ExecutiveName);
    }
}
