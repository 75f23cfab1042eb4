using Microsoft.Extensions.Configuration;
using Partnership.Kernel.Acts;
using Partnership.Platform.Databases;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Databases;

public sealed class DatabaseSettingsTests
{
    private const string Owner = "Host=db;Database=p;Username=partnership_owner;Password=secret-o";
    private const string Application = "Host=db;Database=p;Username=partnership_app;Password=secret-a";

    [Fact, Trait("Rule", "PLT-80")]
    public void Two_good_settings_are_taken() => Assert.True(From(Owner, Application)?.Succeeded);

    [Fact, Trait("Rule", "PLT-80")]
    public void None_set_means_an_embedded_one_may_be_used() => Assert.Null(From(null, " "));

    [Theory, Trait("Rule", "PLT-83")]
    [InlineData(null, Application, "ConnectionStrings:Owner is not set")]
    [InlineData(Owner, null, "ConnectionStrings:Application is not set")]
    [InlineData("Host=db;Username=o;Password=secret-o", Application, "ConnectionStrings:Owner has no Database")]
    [InlineData("Host=db;Database=p;Username=o;Password=secret;with=semicolons;Port=secret", Application, "ConnectionStrings:Owner can't be read")]
    [InlineData("postgres://o:secret@db/p", Application, "ConnectionStrings:Owner can't be read")]
    [InlineData(Owner, Owner, "name the same role")]
    public void A_wrong_one_is_told_by_its_name_and_without_the_password(string? owner, string? application, string words)
    {
        var wrong = From(owner, application);

        Assert.NotNull(wrong);
        var said = string.Join('\n', wrong.Refusals.Select(refusal => refusal.Words));
        Assert.Contains(words, said);
        Assert.DoesNotContain("secret", said);
    }

    [Fact, Trait("Rule", "PLT-83")]
    public void Settings_print_as_dots() => Assert.Equal("•••", new DatabaseSettings(Owner, Application).ToString());

    private static Outcome<DatabaseSettings>? From(string? owner, string? application) => DatabaseSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [DatabaseSettings.OwnerSetting] = owner, [DatabaseSettings.ApplicationSetting] = application }).Build());
}

public sealed class DatabaseCheckTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact, Trait("Rule", "PLT-83")]
    public async Task A_database_that_answers_both_roles_passes() => Assert.True((await DatabaseCheck.RunAsync(database.Settings)).Succeeded);

    [Theory, Trait("Rule", "PLT-83")]
    [InlineData("Password=guessed", "does not let the role partnership_app in")]
    [InlineData("Database=elsewhere", "there is no database elsewhere")]
    [InlineData("Port=1", "nothing answers at 127.0.0.1:1")]
    public async Task A_wrong_one_says_which_setting_and_why_and_never_the_password(string wrong, string words)
    {
        var tried = await DatabaseCheck.RunAsync(database.Settings with { Application = $"{database.Settings.Application};{wrong}" });

        var refusal = Assert.Single(tried.Refusals);
        Assert.StartsWith("ConnectionStrings:Application: ", refusal.Words);
        Assert.Contains(words, refusal.Words);
        Assert.DoesNotContain("guessed", refusal.Words);
    }
}
