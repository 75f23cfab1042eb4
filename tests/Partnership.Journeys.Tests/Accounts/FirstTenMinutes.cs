using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Xunit;
using Person = Partnership.Journeys.Tests.Browsing.Person;

namespace Partnership.Journeys.Tests.Accounts;

/// <summary>From the Business Unit's invitation to a person who signs in with a passkey, and what can go wrong with it. With the browser's own authenticator.</summary>
[Collection(OneSite.Name)]
public sealed partial class FirstTenMinutes(Site site) : IAsyncLifetime
{
    private const string Manager = "Strategy Manager";
    private static int _count;
    private readonly List<Person> _people = [];

    public Task InitializeAsync()
    {
        // A code works once: the next test's are of another minute.
        site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var one in _people) await one.DisposeAsync();
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "PLT-01"), Trait("Rule", "PLT-02"), Trait("Rule", "PLT-71")]
    public async Task Somebody_from_an_unknown_agency_is_confirmed_invited_and_signs_in_with_a_passkey()
    {
        var link = await Invitation(throughTheList: true);
        var newcomer = await Somebody();
        var device = await Device.In(newcomer.Page);
        await newcomer.Open(link);
        await newcomer.Look("invitation");
        await newcomer.Press("Make a passkey");
        await newcomer.ReadsHeading("You have an account");
        await newcomer.Look("invitation-done");
        Assert.Single(await device.Passkeys());

        await newcomer.Press("Sign out");
        await newcomer.Look("sign-in");
        await device.Unlock(right: false);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await newcomer.Reads("No passkey was used. You can try again.");
        await device.Unlock(right: true);
        await newcomer.Press("Sign in with a passkey");
        await newcomer.ReadsHeading("What you must do");

        await newcomer.Open("/account");
        await newcomer.Look("account");
        await newcomer.Follow("Remove the passkey Chrome on Linux");
        await newcomer.Look("passkey-remove");
        await newcomer.Press("Remove it");
        await newcomer.Reads("This passkey is your only way in");
        await newcomer.Look();

        await newcomer.Open("/account");
        await newcomer.Follow("Rename the passkey Chrome on Linux");
        await newcomer.Form.Type("Name", "My work phone");
        await newcomer.Look("passkey-rename");
        await newcomer.Press("Rename it");
        await newcomer.Reads("My work phone");
        await newcomer.Open("/account/authenticator");
        await newcomer.Look("authenticator-password");
        await newcomer.Form.Type("Password", "wharf orbit moss kettle");
        await newcomer.Press("Continue");
        await newcomer.Look("authenticator");
    }

    [BrowserFact]
    [Trait("Rule", "PLT-02")]
    public async Task A_passkey_of_another_account_and_one_that_is_on_the_device_already_are_told_apart()
    {
        var (mine, others) = (await Joined(), await Joined());
        site.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await mine.Person.Open("/account/recovery-codes");
        await mine.Person.ReadsHeading("Show that it is you");
        await mine.Person.Look("sign-in-again");
        await mine.Person.Press("Use my passkey");
        Assert.StartsWith("/account", mine.Person.Address, StringComparison.Ordinal);

        await mine.Person.Open("/account/passkeys/add");
        await mine.Person.Look("passkey-add");
        await mine.Person.Page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await mine.Person.Reads("This device has a passkey for your account already.");

        // The other account's passkey is the only one on the device: the browser has none to offer that this account would take.
        var stranger = await Somebody();
        var device = await Device.In(stranger.Page);
        await device.Take((await others.Device.Passkeys())[0]);
        await stranger.Open("/sign-in");
        await stranger.Press("Sign in with a passkey");
        await stranger.Open("/account");
        await stranger.DoesNotRead(await mine.Person.Words("h1 + p"));
    }

    [BrowserFact]
    [Trait("Rule", "PLT-02")]
    public async Task A_replayed_answer_signs_nobody_in()
    {
        var (person, _) = await Joined();
        await person.Press("Sign out");
        string? sent = null;
        person.Page.Request += (_, request) => { if (request.Url.Contains("handler=Passkey", StringComparison.Ordinal) && request.PostData?.Contains("signature", StringComparison.Ordinal) == true) sent = request.PostData; };
        await person.Press("Sign in with a passkey");
        await person.ReadsHeading("What you must do");
        Assert.NotNull(sent);

        await person.Press("Sign out");
        var replayed = await person.Context.APIRequest.PostAsync("/sign-in?handler=Passkey", new() { DataString = sent, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" } });
        Assert.DoesNotContain("What you must do", await replayed.TextAsync(), StringComparison.Ordinal);
        await person.Open("/home");
        await person.ReadsHeading("Sign in");
    }

    [BrowserFact]
    [Trait("Rule", "PLT-71")]
    public async Task Every_page_about_ones_way_in_is_as_good_as_any_other()
    {
        var manager = await Somebody(Manager);
        await manager.Open("/account/password");
        await manager.Look("password");
        await manager.PressInVain("Change it", "Enter the password you have now");
        await manager.Open("/account/recovery-codes");
        await manager.Look("recovery-codes");
        await manager.Open("/account");
        await manager.Look("account-password");
        await manager.Open("/people");
        await manager.Page.Locator("td a").First.ClickAsync();
        await manager.Follow("They lost their way in: close their account and invite them again");
        await manager.Look("invite-again");
        await manager.PressInVain("Close the account and invite them", "how you checked");

        var stranger = await Somebody();
        foreach (var (page, picture) in new[] { ("/sign-in/lost", "lost"), ("/invitation/guessed", "invitation-guessed") })
        {
            await stranger.Open(page);
            await stranger.Look(picture);
        }
    }

    private async Task<(Person Person, Device Device)> Joined()
    {
        var person = await Somebody();
        var device = await Device.In(person.Page);
        await person.Open(await Invitation());
        await person.Press("Make a passkey");
        await person.ReadsHeading("You have an account");
        return (person, device);
    }

    /// <summary>Has somebody new invited on the pages of the Business Unit; the path of the link in their mail.</summary>
    private async Task<string> Invitation(bool throughTheList = false)
    {
        var email = $"newcomer{Interlocked.Increment(ref _count)}@charity.example";
        var manager = await Somebody(Manager);
        await manager.Open("/people/add");
        await manager.Form.Type("Name", "Newcomer");
        await manager.Form.Type("Work email address", email);
        if (!throughTheList) await manager.Form.Select("Agency", "None: they are independent");
        await manager.Form.Tick("Send an invitation");
        await manager.Press("Add this person");
        if (throughTheList)
        {
            await manager.Reads("Their invitation has waited since");
            await manager.Look("person-waits");
            await manager.Open("/people/waiting");
            await manager.Look("waiting");
            await manager.Follow("Newcomer");
            await manager.Look("where");
            await manager.PressInVain("Invite them", "Choose where they work");
            await manager.Follow("They should not be invited");
            await manager.Look("do-not-invite");
            await manager.Follow("Back");
            await manager.Form.SelectTheFirst("Agency");
            await manager.Press("Invite them");
            await manager.Reads("Nobody waits");
            await manager.Look();
        }
        // The manager signs in again for the next one: a code works once a minute.
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Deliver();
        var mail = site.Mails.First(one => one.To.Contains(email, StringComparison.Ordinal) && one.Subject.Contains("invited", StringComparison.Ordinal));
        return InvitationLink().Match(mail.Text).Value;
    }

    private async Task<Person> Somebody(string? name = null)
    {
        var person = await site.Person(name);
        _people.Add(person);
        return person;
    }

    [GeneratedRegex("/invitation/[A-Za-z0-9_-]+")]
    private static partial Regex InvitationLink();
}
