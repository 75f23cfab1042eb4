using System.Text;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Passwords;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Vaults;

namespace Partnership.Access.Development;

/// <summary>Gives everybody who holds a role in the demonstration an account: one password for all, an authenticator's secret for each.</summary>
internal sealed class DemonstrationAccounts(IMediator mediator, PasswordHashes hashes, MasterKey master, TimeProvider clock) : IDemonstration
{
    public const string Password = "correct horse ward lantern";

    public int Order => 20;

    public async Task Seed(CancellationToken ct)
    {
        var hash = hashes.Of(Password);
        var people = new HashSet<PersonId>();
        foreach (var role in Enum.GetValues<AccessRole>())
            people.UnionWith((await mediator.Send(new WhoMayActAs(role, London.Today(clock)), ct)).Select(holder => holder.Person));
        // Who has an account already keeps it: the refusal is as good as the act.
        foreach (var person in people) await mediator.Send(new SeedAccount(person, hash, SecretOf(person)), ct);
    }

    private byte[] SecretOf(PersonId person) => master.Fingerprint("demonstration-code", Encoding.UTF8.GetBytes(person.ToString()))[..OneTimeCode.SecretLength];
}
