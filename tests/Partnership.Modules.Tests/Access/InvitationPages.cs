using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Codes;
using Partnership.Governance.People.AddAPerson;
using Partnership.Governance.People.Invite;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Audit;
using Partnership.Platform.Vaults;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class InvitationPages(TestHost host) : IClassFixture<TestHost>
{
    private const string Password = "kettle moss orbit wharf";
    private static int _count;

    [Fact, Trait("Rule", "PLT-01"), Trait("Rule", "PLT-02")]
    public async Task An_invited_person_chooses_a_password_sets_up_an_app_keeps_ten_codes_and_is_home()
    {
        var (person, email, link) = await Invited();
        using var browser = await Browser().Open(link);
        Assert.Equal("Choose how you will sign in", browser.Heading);
        Assert.Contains($"Strategy Manager has invited you", browser.Text, StringComparison.Ordinal);
        Assert.Contains(email, browser.Text, StringComparison.Ordinal);

        await browser.Press("Continue", ("Input.Password", Password));
        Assert.Equal("Set up your authenticator app", browser.Heading);
        Assert.DoesNotContain("style", browser.Page.QuerySelector("svg[role=img]")?.OuterHtml ?? "style", StringComparison.Ordinal);
        await browser.Press("Make my account", ("Input.Code", CodeOf(browser)));
        Assert.Equal("You have an account", browser.Heading);
        Assert.Equal(10, browser.Page.QuerySelectorAll("main li code").Length);

        Assert.Equal("What you must do", (await browser.Open("/home")).Heading);
        var entry = (await host.Services.GetRequiredService<AuditReading>().Of(AuditStream.Account(person)))[0].Body;
        Assert.Equal("accepted the invitation by Strategy Manager, made an account with a password and an app and signed in, on A browser on a device we don’t recognise", entry.Sentence);
        Assert.Equal(person.Value, entry.Person);

        await browser.Open("/account");
        await browser.Press("Sign out");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.Press("Continue", ("Input.Email", email), ("Input.Password", Password));
        Assert.Equal("Enter the code from your app", browser.Heading);
    }

    [Fact, Trait("Rule", "HRD-32")]
    public async Task Opening_the_link_changes_nothing_however_often_a_mail_scanner_does_it()
    {
        var (person, _, link) = await Invited();
        var before = await Rows(person);
        foreach (var seconds in new[] { 0, 30, 30 })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
            using var scanner = await Browser().Open(link);
            Assert.Equal(HttpStatusCode.OK, scanner.Status);
        }
        Assert.Equal(before, await Rows(person));

        using var browser = await Accept(link);
        Assert.Equal("You have an account", browser.Heading);
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task A_used_an_expired_a_replaced_and_a_guessed_link_say_so_in_plain_words()
    {
        var (_, _, used) = await Invited();
        (await Accept(used)).Dispose();
        await Says(used, HttpStatusCode.Gone, "This invitation has been used");

        var (person, email, replaced) = await Invited();
        await InviteAgain(email);
        var newer = await Link(person);
        await Says(replaced, HttpStatusCode.Gone, "This invitation has expired");

        host.Clock.Advance(TimeSpan.FromDays(13));
        await Says(newer, HttpStatusCode.OK, "Choose how you will sign in");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await Says(newer, HttpStatusCode.Gone, "This invitation has expired");

        await Says("/invitation/" + Tokens.New(), HttpStatusCode.NotFound, "This invitation link does not work");
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task A_link_that_ran_out_or_was_used_while_the_page_was_open_makes_no_account()
    {
        var (person, _, link) = await Invited();
        using var slow = await Browser().Open(link);
        await slow.Press("Continue", ("Input.Password", Password));
        (await Accept(link)).Dispose();
        await slow.Press("Make my account", ("Input.Code", CodeOf(slow)));
        Assert.Equal("This invitation has been used", slow.Heading);

        var (_, _, other) = await Invited();
        using var late = await Browser().Open(other);
        host.Clock.Advance(TimeSpan.FromDays(14));
        await late.Press("Continue", ("Input.Password", Password));
        Assert.Equal("This invitation has expired", late.Heading);
        Assert.Equal(1L, await Count("select count(*) from access.account where person = $1", person));
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_weak_password_and_a_wrong_code_are_told_beside_their_fields_and_nothing_is_lost()
    {
        var (_, _, link) = await Invited();
        using var browser = await Browser().Open(link);
        await browser.Press("Continue", ("Input.Password", "short"));
        Assert.Contains("12 characters or more", browser.Page.QuerySelector("#Input_Password-error")?.TextContent, StringComparison.Ordinal);

        await browser.Press("Continue", ("Input.Password", Password));
        var code = CodeOf(browser);
        await browser.Press("Make my account", ("Input.Code", "000000x"));
        Assert.Contains("This code is not right", browser.Page.QuerySelector("#Input_Code-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(code, CodeOf(browser));
        await browser.Press("Make my account", ("Input.Code", code));
        Assert.Equal("You have an account", browser.Heading);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task A_picture_that_somebody_else_saw_first_is_worth_nothing()
    {
        var (_, _, link) = await Invited();
        using var snoop = await Browser().Open(link);
        await snoop.Press("Continue", ("Input.Password", "a password of the snoop"));
        using var browser = await Accept(link);

        Assert.Equal("You have an account", browser.Heading);
        await snoop.Press("Make my account", ("Input.Code", CodeOf(snoop)));
        Assert.Equal("This invitation has been used", snoop.Heading);
    }

    [Fact]
    public async Task What_one_invitation_began_does_not_finish_another()
    {
        var (_, _, mine) = await Invited();
        var (person, _, yours) = await Invited();
        using var first = await Browser().Open(mine);
        await first.Press("Continue", ("Input.Password", Password));
        var half = first.Page.QuerySelector("input[name='Input.Half']")?.GetAttribute("value") ?? "";
        using var second = await Browser().Open(yours);
        await second.Press("Continue", ("Input.Password", Password));
        await second.Press("Make my account", ("Input.Half", half), ("Input.Code", CodeOf(first)));

        Assert.Equal(["Choose your password again. Nothing was saved."], second.Errors);
        Assert.Equal(0L, await Count("select count(*) from access.account where person = $1", person));
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task Whoever_has_an_account_is_not_invited_past_its_password()
    {
        var (person, email, link) = await Invited();
        (await Accept(link)).Dispose();
        await InviteAgain(email);
        await host.Deliver();

        Assert.Equal(1L, await Count("select count(*) from access.invitation where person = $1", person));
    }

    [Fact, Trait("Rule", "PLT-01")]
    public async Task The_link_lies_in_no_table_in_the_clear()
    {
        var (_, _, link) = await Invited();
        var token = link["/invitation/".Length..];
        foreach (var table in new[] { "platform.outbox", "access.invitation", "audit.entry", "communications.mail" })
            Assert.Equal(0L, await host.Database.CreateCommand($"select count(*) from {table} t where t::text like '%{token}%'").ExecuteScalarAsync());
    }

    private Visitor Browser() => new(host.ClientOf(null));

    private async Task<Visitor> Accept(string link)
    {
        var browser = await Browser().Open(link);
        await browser.Press("Continue", ("Input.Password", Password));
        return await browser.Press("Make my account", ("Input.Code", CodeOf(browser)));
    }

    private async Task Says(string link, HttpStatusCode status, string heading)
    {
        using var browser = await Browser().Open(link);
        Assert.Equal((status, heading), (browser.Status, browser.Heading));
    }

    private async Task<(PersonId Person, string Email, string Link)> Invited()
    {
        var number = Interlocked.Increment(ref _count);
        var email = $"invited{number}@example.org";
        var added = await host.Send(new AddAPerson($"Invited {number}", email, AddAPerson.Independent, Invite: true, Ids.New<PersonId>(host.Clock).Value), Actors.BusinessManager);
        return (added.Value, email, await Link(added.Value));
    }

    private Task<Outcome<PersonId>> InviteAgain(string email) => host.Send(new Invite(email, "governance-apprentice", null), Actors.BusinessManager);

    /// <summary>As the mail to this person has it.</summary>
    private async Task<string> Link(PersonId person)
    {
        await host.Deliver();
        await using var read = host.Database.CreateCommand("select body->>'SealedValues' from platform.outbox where kind = 'Communications.SendMail' and aggregate = $1 order by version desc limit 1");
        read.Parameters.Add(new() { Value = AuditStream.Account(person).ToString() });
        var closed = Convert.FromBase64String(await read.ExecuteScalarAsync() as string ?? "");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(host.Services.GetRequiredService<MasterKey>().Open(closed, "mail-values"))?["link"] ?? "";
    }

    private string CodeOf(Visitor browser) => browser.CodeOnPage(host);

    private async Task<string?> Rows(PersonId person)
    {
        await using var read = host.Database.CreateCommand("select (select count(*) from audit.entry) || ':' || (select string_agg(i::text, '|') from access.invitation i where person = $1) || (select count(*) from access.account)");
        read.Parameters.Add(new() { Value = person.Value });
        return await read.ExecuteScalarAsync() as string;
    }

    private async Task<long> Count(string sql, PersonId person)
    {
        await using var read = host.Database.CreateCommand(sql);
        read.Parameters.Add(new() { Value = person.Value });
        return await read.ExecuteScalarAsync() is long count ? count : -1;
    }
}
