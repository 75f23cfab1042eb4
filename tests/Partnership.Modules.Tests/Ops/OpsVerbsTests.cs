using Partnership.Host.Ops;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Ops;

public sealed class OpsVerbsTests
{
    public static TheoryData<string> Verbs { get; } = new(OpsVerbs.All.Select(verb => verb.Name));

    [Theory, Trait("Rule", "PLT-82"), MemberData(nameof(Verbs))]
    public async Task Every_verb_says_how_it_is_called_and_what_its_exit_codes_mean(string verb)
    {
        var said = await SayAsync([.. verb.Split(' '), "--help"]);
        Assert.Equal((0, ""), (said.Code, said.Errors));
        Assert.Contains($"./ops {verb}", said.Output);
        Assert.Contains("Exit codes: 0", said.Output);
    }

    [Theory, Trait("Rule", "PLT-82"), MemberData(nameof(Verbs))]
    public async Task Every_verb_refuses_an_option_it_does_not_know_in_words(string verb)
    {
        var said = await SayAsync([.. verb.Split(' '), "--nonsense"]);
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.NotEmpty(said.Errors);
        Assert.DoesNotContain("   at ", said.Errors);
    }

    [Theory, Trait("Rule", "PLT-82")]
    [InlineData]
    [InlineData("fly")]
    public async Task An_unknown_verb_or_none_lists_those_there_are(params string[] args)
    {
        var said = await SayAsync(args);
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.All(OpsVerbs.All, verb => Assert.Contains(verb.Name, said.Errors));
    }

    [Fact, Trait("Rule", "PLT-82")]
    public async Task The_first_word_of_a_verb_alone_says_how_it_goes_on()
    {
        var said = await SayAsync(["protocol"]);
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.StartsWith("Usage: ./ops protocol check FILE", said.Errors);
    }

    [Fact, Trait("Rule", "PLT-82")]
    public async Task Help_lists_the_verbs_and_is_no_mistake() => Assert.Equal(0, (await SayAsync(["--help"])).Code);

    [Fact, Trait("Rule", "PLT-82")]
    public async Task Migrate_makes_the_schema_and_health_tells_before_and_after()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var before = await SayAsync(["health"], database.Settings);
        Assert.Equal(1, before.Code);
        Assert.Contains("Schema: not up to date; ./ops migrate applies platform/0001_initial", before.Output);

        var migrated = await SayAsync(["migrate"], database.Settings);
        Assert.Equal(0, migrated.Code);
        Assert.Contains("Applied audit/0001_initial", migrated.Output);
        Assert.Equal("The schema is up to date.", (await SayAsync(["migrate"], database.Settings)).Output.Trim());

        var after = await SayAsync(["health", "--json"], database.Settings);
        Assert.Equal(0, after.Code);
        using var findings = System.Text.Json.JsonDocument.Parse(after.Output);
        Assert.All(findings.RootElement.EnumerateArray(), finding => Assert.True(finding.GetProperty("well").GetBoolean()));
    }

    [Theory, Trait("Rule", "PLT-82"), Trait("Rule", "PLT-83")]
    [InlineData("migrate")]
    [InlineData("health")]
    public async Task A_database_that_is_not_there_is_told_with_the_setting_and_without_the_password(string verb)
    {
        var said = await SayAsync([verb], new("Host=127.0.0.1;Port=1;Database=p;Username=partnership_owner;Password=secret-o", "Host=127.0.0.1;Port=1;Database=p;Username=partnership_app;Password=secret-a"));
        Assert.Equal(1, said.Code);
        Assert.Contains("ConnectionStrings:Owner: nothing answers at 127.0.0.1:1", said.Output + said.Errors);
        Assert.DoesNotContain("secret", said.Output + said.Errors);
        Assert.DoesNotContain("   at ", said.Errors);
    }

    /// <summary>What a verb answers and how it ends; <paramref name="more"/> are settings, as "--Name=value".</summary>
    internal static async Task<(int Code, string Output, string Errors)> SayAsync(string[] args, DatabaseSettings? database = null, params string[] more)
    {
        using StringWriter output = new(), errors = new();
        string[] settings = database is null ? [] : [$"--{DatabaseSettings.OwnerSetting}={database.Owner}", $"--{DatabaseSettings.ApplicationSetting}={database.Application}"];
        var code = await OpsVerbs.RunAsync(args, new OpsContext(output, errors, [.. settings, .. more]));
        return (code, output.ToString(), errors.ToString());
    }
}
