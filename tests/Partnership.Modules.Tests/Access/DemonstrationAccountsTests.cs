using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Partnership.Access.Development;
using Partnership.Governance.People.Invite;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Access;

public class DemonstrationAccountsTests(TestHost host) : IClassFixture<TestHost>
{
    private async Task Seed()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<DemonstrationAccounts>(scope.ServiceProvider).Seed(default);
    }

    [Fact, Trait("Rule", "PLT-80")]
    public async Task The_page_of_demonstration_accounts_shows_what_is_needed_to_sign_in()
    {
        await host.Send(new Invite("apprentice@towerhamlets.gov.uk", "governance-apprentice", "Governance Apprentice"), Actors.BusinessManager);
        await Seed();
        await Seed();

        using var browser = await new Visitor(host.ClientOf(null)).Open("/development/accounts");
        var row = Assert.Single(browser.Page.QuerySelectorAll("tbody tr"), one => one.TextContent.Contains("apprentice@", StringComparison.Ordinal));
        Assert.Contains("Safeguarding Governance Apprentice", row.TextContent, StringComparison.Ordinal);
        var password = browser.Page.QuerySelector("main p code")?.TextContent ?? "";
        var code = row.QuerySelectorAll("code")[0].TextContent;

        await browser.Open("/sign-in");
        await browser.Press("Continue", ("Input.Email", "apprentice@towerhamlets.gov.uk"), ("Input.Password", password));
        await browser.Press("Sign in", ("Input.Code", code));
        Assert.Equal("What you must do", browser.Heading);
    }

    [Fact, Trait("Rule", "PLT-02")]
    public async Task Outside_development_the_page_does_not_exist()
    {
        await using var production = host.WithWebHostBuilder(builder => builder.UseEnvironment(Environments.Production));
        using var client = production.CreateClient();

        using var response = await client.GetAsync(new Uri("/development/accounts", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_account_that_was_made_by_invitation_is_not_among_them()
    {
        var colleague = await Colleague.New(host);
        await using (var make = host.Database.CreateCommand("update access.account set for_demonstration = false where person = $1"))
        {
            make.Parameters.Add(new() { Value = colleague.Person.Value });
            await make.ExecuteNonQueryAsync();
        }

        using var browser = await new Visitor(host.ClientOf(null)).Open("/development/accounts");
        Assert.DoesNotContain(colleague.Email, browser.Text, StringComparison.Ordinal);
    }
}
