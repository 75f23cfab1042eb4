using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Accounts;
using Partnership.Access.Sessions;
using Partnership.Access.Sessions.EndSession;
using Partnership.Kernel.Acts;
using Partnership.Platform.Audit;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class SigningInTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_password_and_a_code_sign_in_and_stand_in_the_trail()
    {
        var colleague = await Colleague.New(host);

        Assert.Equal(colleague.Person, (await colleague.GivesPassword()).Value.Person);
        Assert.NotNull((await colleague.GivesCode(colleague.Code)).Value.LetIn);
        Assert.Contains(await Trail(colleague), sentence => sentence.StartsWith("signed in with a password and a code", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_code_works_once()
    {
        var colleague = await Colleague.New(host);
        var code = colleague.Code;

        Assert.NotNull((await colleague.GivesCode(code)).Value.LetIn);
        Assert.Null((await colleague.GivesCode(code)).Value.LetIn);
        Assert.NotNull((await colleague.GivesCode(colleague.CodeAfter(TimeSpan.FromSeconds(30)))).Value.LetIn);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Of_two_browsers_with_the_same_code_at_the_same_time_one_gets_in()
    {
        var colleague = await Colleague.New(host);
        var code = colleague.Code;

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => colleague.GivesCode(code)));

        Assert.Single(both, given => given.Value.LetIn is not null);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_wrong_password_an_unknown_address_and_an_address_without_account_sound_the_same()
    {
        var colleague = await Colleague.New(host);

        Assert.Null((await colleague.GivesPassword("kettle moss orbit wharg")).Value.Person);
        Assert.Null((await colleague.GivesPassword(email: "nobody@example.org")).Value.Person);
        Assert.Contains("gave a wrong password for this account", await Trail(colleague));
    }

    [Theory]
    [InlineData("  {0}  ")]
    [InlineData("{0}", true)]
    public async Task An_address_is_known_in_any_letter_case_and_with_spaces_round_it(string typed, bool capitals = false)
    {
        var colleague = await Colleague.New(host);
        var email = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, capitals ? colleague.Email.ToUpperInvariant() : colleague.Email);

        Assert.Equal(colleague.Person, (await colleague.GivesPassword(email: email)).Value.Person);
    }

    [Fact]
    public async Task Empty_fields_are_refused_beside_themselves()
    {
        var colleague = await Colleague.New(host);

        Assert.Equal(["Email", "Password"], (await colleague.GivesPassword("", email: " ")).Refusals.Select(refusal => refusal.Field));
        Assert.Equal("Code", (await colleague.GivesCode("")).Refusals[0].Field);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var colleague = await Colleague.New(host);
        await colleague.GivesCode(colleague.Code);
        await using var read = host.Database.CreateCommand("select id from access.session where person = $1");
        read.Parameters.Add(new() { Value = colleague.Person.Value });
        var session = await read.ExecuteScalarAsync() is Guid id ? new SessionId(id) : default;

        Assert.True((await host.Send(new EndSession(session), Actors.BusinessManager)).IsNotFound);
    }

    [Fact]
    public async Task An_account_is_made_once()
    {
        var colleague = await Colleague.New(host);

        Assert.False((await host.Send(new SeedAccount(colleague.Person, "hash", new byte[20]), Kernel.Identity.Actor.System("The test"))).Succeeded);
        Assert.Equal(colleague.Person, (await colleague.GivesPassword()).Value.Person);
    }

    private async Task<List<string>> Trail(Colleague colleague) =>
        [.. (await host.Services.GetRequiredService<AuditReading>().Of(AuditStream.Account(colleague.Person))).Select(entry => entry.Body.Sentence)];
}
