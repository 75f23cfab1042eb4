using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Ops;

public sealed class TheDemonstration
{
    [Fact, Trait("Rule", "PLT-82")]
    public async Task Seed_demo_makes_an_installation_of_nothing_and_does_nothing_the_second_time()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var folder = Directory.CreateTempSubdirectory("partnership-demo-");
        try
        {
            var first = await Seed(database, folder, "Development");
            Assert.Equal((0, ""), (first.Code, first.Errors));
            Assert.StartsWith("The demonstration is there.", first.Output);
            var people = await People(database);
            Assert.True(people > 10);

            var second = await Seed(database, folder, "Development");
            Assert.Equal(0, second.Code);
            Assert.Contains("was there already", second.Output);
            Assert.Equal(people, await People(database));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Trait("Rule", "PLT-82")]
    public async Task Seed_demo_refuses_where_people_are_real()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var said = await Seed(database, new DirectoryInfo(Path.GetTempPath()), "Production");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("this is Production", said.Errors);
        Assert.DoesNotContain("   at ", said.Errors);
    }

    private static Task<(int Code, string Output, string Errors)> Seed(TestDatabase database, DirectoryInfo folder, string environment) =>
        OpsVerbsTests.SayAsync(["seed-demo"], database.Settings, $"--{DataFolder.Setting}={folder.FullName}", $"--environment={environment}");

    private static async Task<long> People(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Settings.Application + ";Pooling=false");
        await using var count = source.CreateCommand("select count(*) from governance.person");
        return await count.ExecuteScalarAsync() is long people ? people : 0;
    }
}

/// <summary>The site as ./run starts it for the first time.</summary>
public sealed class DemonstrationHost : TestHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demonstration", "true");
    }
}

public sealed class TheFirstStart(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact, Trait("Rule", "PLT-80")]
    public async Task A_new_installation_has_people_who_can_sign_in()
    {
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open("/development/accounts");
        Assert.Contains("Coordinator", visitor.Text);
    }
}
