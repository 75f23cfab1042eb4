using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Passwords;
using Partnership.Access.SigningIn.GiveCode;
using Partnership.Access.SigningIn.GivePassword;
using Partnership.Governance.People.AddAPerson;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Access;

/// <summary>Somebody with an account: their password, and their phone.</summary>
internal sealed class Colleague(TestHost host, PersonId person, string email, byte[] secret)
{
    public const string Password = "kettle moss orbit wharf";
    private static int _count;

    public PersonId Person => person;
    public string Email => email;

    /// <summary>What the phone shows now.</summary>
    public string Code => CodeAfter(TimeSpan.Zero);

    public string CodeAfter(TimeSpan later) => OneTimeCode.At(OneTimeCode.StepAt(host.Clock.GetUtcNow() + later), secret);

    public static async Task<Colleague> New(TestHost host)
    {
        var number = Interlocked.Increment(ref _count);
        var email = $"colleague{number}@example.org";
        var added = await host.Send(new AddAPerson($"Colleague {number}", email, null, Invite: false, Ids.New<PersonId>(host.Clock).Value), Actors.BusinessManager);
        var secret = OneTimeCode.NewSecret();
        await host.Send(new SeedAccount(added.Value, host.Services.GetRequiredService<PasswordHashes>().Of(Password), secret), Actor.System("The test"));
        return new(host, added.Value, email, secret);
    }

    public async Task<Outcome<PasswordGiven>> GivesPassword(string password = Password, string from = "192.0.2.1", string? email = null, string? device = null) =>
        await host.Send(new GivePassword(email ?? Email, password, new(from, "Firefox on Windows", device)), Actor.Public);

    public async Task<Outcome<CodeGiven>> GivesCode(string code, string from = "192.0.2.1", string? device = null) =>
        await host.Send(new GiveCode(Person, code, new(from, "Firefox on Windows", device)), Actor.Public);
}
