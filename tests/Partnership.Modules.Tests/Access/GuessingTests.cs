using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Passwords;
using Partnership.Access.SigningIn;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

[Trait("Rule", "PLT-02")]
public class GuessingTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Guesser = "203.0.113.9", Office = "192.0.2.1", Wrong = "a wrong password";

    [Fact]
    public async Task Guessing_is_slowed_where_it_comes_from_and_keeps_nobody_else_out()
    {
        var colleague = await Colleague.New(host);
        for (var wrong = 0; wrong < 5; wrong++) Assert.True((await colleague.GivesPassword(Wrong, Guesser)).Succeeded);

        var stopped = await colleague.GivesPassword(from: Guesser);
        Assert.Contains("Try again in 1 minute.", stopped.Refusals[0].Words, StringComparison.Ordinal);
        Assert.Equal("Password", stopped.Refusals[0].Field);
        Assert.Equal(colleague.Person, (await colleague.GivesPassword(from: Office)).Value.Person);
    }

    [Fact]
    public async Task The_wait_grows_with_each_wrong_try_and_is_told_in_words()
    {
        var colleague = await Colleague.New(host);
        for (var wrong = 0; wrong < 5; wrong++) await colleague.GivesPassword(Wrong, Guesser);
        foreach (var minutes in new[] { 1, 2, 4, 8, 15, 15 })
        {
            var words = $"Try again in {minutes} minute{(minutes == 1 ? "" : "s")}.";
            Assert.Contains(words, (await colleague.GivesPassword(from: Guesser)).Refusals[0].Words, StringComparison.Ordinal);
            host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.True((await colleague.GivesPassword(Wrong, Guesser)).Succeeded);
        }
    }

    [Fact]
    public async Task A_device_that_one_signed_in_with_before_is_never_slowed_by_guesses_elsewhere()
    {
        var colleague = await Colleague.New(host);
        await colleague.GivesPassword(from: Office);
        var device = (await colleague.GivesCode(colleague.Code, Office)).Value.LetIn?.DeviceToken;

        // The guesser sits in the same office, behind the same address.
        for (var wrong = 0; wrong < 9; wrong++)
        {
            await colleague.GivesPassword(Wrong, Office);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.False((await colleague.GivesPassword(from: Office)).Succeeded);
        Assert.Equal(colleague.Person, (await colleague.GivesPassword(from: Office, device: device)).Value.Person);
        Assert.NotNull((await colleague.GivesCode(colleague.Code, Office, device)).Value.LetIn);
    }

    [Fact]
    public async Task A_device_counts_its_own_wrong_tries()
    {
        var colleague = await Colleague.New(host);
        var device = (await colleague.GivesCode(colleague.Code, Office)).Value.LetIn?.DeviceToken;
        for (var wrong = 0; wrong < 5; wrong++) await colleague.GivesPassword(Wrong, $"198.51.100.{wrong}", device: device);

        Assert.False((await colleague.GivesPassword(from: Office, device: device)).Succeeded);
        Assert.True((await colleague.GivesPassword(from: Office)).Succeeded);
    }

    [Fact]
    public async Task A_device_known_to_one_colleague_is_new_to_another()
    {
        var (one, other) = (await Colleague.New(host), await Colleague.New(host));
        var device = (await one.GivesCode(one.Code, Office)).Value.LetIn?.DeviceToken;
        for (var wrong = 0; wrong < 5; wrong++) await other.GivesPassword(Wrong, Guesser, device: device);
        Assert.False((await other.GivesPassword(from: Guesser, device: device)).Succeeded);
        Assert.True((await one.GivesPassword(from: Guesser, device: device)).Succeeded);
    }

    [Fact]
    public async Task One_place_that_tries_many_accounts_is_slowed_for_all_of_them()
    {
        const string sprayer = "198.51.100.77";
        var colleague = await Colleague.New(host);
        for (var wrong = 0; wrong < 50; wrong++) await colleague.GivesPassword(Wrong, sprayer, $"somebody{wrong}@example.org");

        Assert.False((await colleague.GivesPassword(from: sprayer)).Succeeded);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await colleague.GivesPassword(from: sprayer)).Succeeded);
    }

    [Fact]
    public async Task An_address_without_an_account_is_slowed_the_same()
    {
        var colleague = await Colleague.New(host);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await colleague.GivesPassword(Wrong, Guesser);
            await colleague.GivesPassword(Wrong, Guesser, "nobody.at.all@example.org");
        }
        var (known, unknown) = (await colleague.GivesPassword(Wrong, Guesser), await colleague.GivesPassword(Wrong, Guesser, "nobody.at.all@example.org"));
        Assert.Equal(known.Refusals, unknown.Refusals);
        Assert.Single(unknown.Refusals);
    }

    [Fact]
    public async Task Codes_can_not_be_guessed_either_wherever_they_come_from()
    {
        var colleague = await Colleague.New(host);
        for (var wrong = 0; wrong < 5; wrong++) Assert.Null((await colleague.GivesCode("000000x", Guesser)).Value.LetIn);
        Assert.Equal("Code", (await colleague.GivesCode(colleague.Code, Guesser)).Refusals[0].Field);

        for (var place = 0; place < 15; place++) await colleague.GivesCode("000000x", $"198.51.100.{place}");
        Assert.False((await colleague.GivesCode(colleague.Code, "198.51.100.200")).Succeeded);
    }

    [Fact]
    public async Task Many_guesses_at_the_same_moment_count_as_many()
    {
        var colleague = await Colleague.New(host);
        var tried = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => colleague.GivesPassword(Wrong, Guesser)));
        Assert.Equal(5, tried.Count(one => one.Succeeded));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        var colleague = await Colleague.New(host);
        for (var round = 0; round < 3; round++)
        {
            for (var wrong = 0; wrong < 4; wrong++) await colleague.GivesPassword(Wrong, Guesser);
            Assert.NotNull((await colleague.GivesPassword(from: Guesser)).Value.Person);
        }
    }

    [Fact]
    public async Task The_table_holds_no_address_and_no_place_in_the_clear()
    {
        var colleague = await Colleague.New(host);
        await colleague.GivesPassword(Wrong, Guesser);
        await using var read = host.Database.CreateCommand("select count(*) from access.guess g where g::text like '%203.0.113%' or g::text like '%@%'");
        Assert.Equal(0L, await read.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(int.MaxValue, 15)]
    public void A_wait_is_a_quarter_of_an_hour_at_most(int wrong, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Patience.WithOne.Wait(wrong));
}

/// <summary>With passwords hashed as hard as in production.</summary>
[Trait("Rule", "PLT-02")]
public class TheTimeOfAGuess(TheTimeOfAGuess.HashingInFull host) : IClassFixture<TheTimeOfAGuess.HashingInFull>
{
    [Fact]
    public async Task An_address_without_an_account_costs_the_same_time()
    {
        var colleague = await Colleague.New(host);
        var times = new Dictionary<string, List<double>> { [colleague.Email] = [], ["nobody@example.org"] = [] };
        for (var round = 0; round < 5; round++)
            foreach (var (email, taken) in times)
            {
                var watch = Stopwatch.StartNew();
                await colleague.GivesPassword("a wrong password", $"198.51.100.{round}", email);
                taken.Add(watch.Elapsed.TotalMilliseconds);
            }
        // Without the hashing an unknown address would take a tenth.
        var (known, unknown) = (Median(times[colleague.Email]), Median(times["nobody@example.org"]));
        Assert.True(unknown > known / 2 && known > unknown / 2, $"{known:F0} ms with an account, {unknown:F0} ms without.");
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);

    public sealed class HashingInFull : TestHost
    {
        protected override void ConfigureMore(IServiceCollection services) => services.AddSingleton(new PasswordHashes());
    }
}
