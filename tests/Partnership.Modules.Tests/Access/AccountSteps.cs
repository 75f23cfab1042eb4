using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Communications.Development;
using Partnership.Communications.Sending;
using Partnership.Governance.People.AddAPerson;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Access.Passkeys;
using Partnership.Platform.Audit;
using Partnership.Platform.Vaults;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

/// <summary>What people do with their accounts, at a browser without JavaScript; and what is left of it.</summary>
internal sealed class AccountSteps(TestHost host)
{
    private static int _count;

    public Visitor Browser() => new(host.ClientOf(null));

    public async Task<(Visitor Browser, Colleague Colleague)> SignedIn(string at = "/sign-in")
    {
        var colleague = await Colleague.New(host);
        return (await SignIn(Browser(), colleague, at), colleague);
    }

    public static async Task<Visitor> SignIn(Visitor browser, Colleague colleague, string at = "/sign-in", TimeSpan later = default)
    {
        await browser.Open(at);
        await browser.Press(null, ("Input.Email", colleague.Email), ("Input.Password", Colleague.Password));
        return await browser.Press(null, ("Input.Code", colleague.CodeAfter(later)));
    }

    /// <summary>Somebody new with an invitation; its link as their mail has it.</summary>
    public async Task<(PersonId Person, string Email, string Link)> Invited()
    {
        var number = Interlocked.Increment(ref _count);
        var email = $"newcomer{number}@example.org";
        var added = await host.Send(new AddAPerson($"Newcomer {number}", email, AddAPerson.Independent, Invite: true, Ids.New<PersonId>(host.Clock).Value), Actors.BusinessManager);
        return (added.Value, email, await InvitationOf(added.Value));
    }

    public async Task<(Visitor Browser, Authenticator Device, PersonId Person)> JoinedWithAPasskey()
    {
        var (person, _, link) = await Invited();
        var (browser, device) = (await Browser().Open(link), new Authenticator());
        await browser.Press("Make a passkey", ("Credential", device.Make(await browser.Options())));
        Assert.Equal("You have an account", browser.Heading);
        return (browser, device, person);
    }

    /// <summary>The path of the newest invitation that was mailed to this person.</summary>
    public async Task<string> InvitationOf(PersonId person)
    {
        await host.Deliver();
        await using var read = host.Database.CreateCommand("select body->>'SealedValues' from platform.outbox where kind = 'Communications.SendMail' and aggregate = $1 and body->>'SealedValues' is not null order by version desc limit 1");
        read.Parameters.Add(new() { Value = AuditStream.Account(person).ToString() });
        var closed = Convert.FromBase64String(await read.ExecuteScalarAsync() as string ?? "");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(host.Services.GetRequiredService<MasterKey>().Open(closed, "mail-values"))?["link"] ?? "";
    }

    public async Task<List<string>> Trail(PersonId person) =>
        [.. (await host.Services.GetRequiredService<AuditReading>().Of(AuditStream.Account(person))).Select(entry => entry.Body.Sentence)];

    /// <summary>Subjects of the mails that were laid down for this address.</summary>
    public async Task<List<string>> MailsTo(string email) => [.. (await MailTo(email)).Select(mail => mail.Subject)];

    public async Task<List<PickedUpMail>> MailTo(string email)
    {
        await host.Deliver();
        await host.Services.GetRequiredService<MailRoom>().SendAllDue();
        return [.. host.Services.GetRequiredService<PickupFolder>().Read().Where(mail => mail.To.Contains(email, StringComparison.OrdinalIgnoreCase))];
    }

    public async Task<string> LastMethods(Colleague colleague)
    {
        await using var read = host.Database.CreateCommand("select methods from access.session where person = $1 order by started_at desc, id desc limit 1");
        read.Parameters.Add(new() { Value = colleague.Person.Value });
        return await read.ExecuteScalarAsync() as string ?? "";
    }
}
