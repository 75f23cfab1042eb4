using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Communications.Templates;
using Partnership.Communications.Templates.GoBackToShipped;
using Partnership.Communications.Templates.PublishWords;
using Partnership.Host;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Templates;
using Partnership.Testing;
using Xunit;
using Colleagues = Partnership.Modules.Tests.Governance.Colleagues;

namespace Partnership.Modules.Tests.Communications;

[Trait("Rule", "PLT-60")]
public sealed class ChangingTheWords(MailHost host) : IClassFixture<MailHost>
{
    private const string TestMail = "communications.test-mail";
    private static readonly string[] Names = ["reference", "link"];

    [Theory]
    [InlineData("Hello {{child}}", "Line 1: there is no “child” in this mail. It may say {{reference}} and {{link}}")]
    [InlineData("Hello\n\n{{{link}}}", "Line 3: {{{link}}} is not something a mail can say. It may say {{reference}} and {{link}}")]
    [InlineData("{{> other}}", "Line 1: {{> other}} is not something a mail can say. It may say {{reference}} and {{link}}")]
    [InlineData("{{&link}}", "Line 1: {{&link}} is not something a mail can say. It may say {{reference}} and {{link}}")]
    [InlineData("{{#each link}}x{{/each}}", "Line 1: {{#each link}} is not something a mail can say. It may say {{reference}} and {{link}}")]
    [InlineData("{{lookup . \"link\"}}", "Line 1: {{lookup . \"link\"}} is not something a mail can say. It may say {{reference}} and {{link}}")]
    [InlineData("About {{reference", "Line 1: a name stands between {{ and }}, on one line")]
    [InlineData("One\n{{#if link}}two", "Line 2: {{#if}} has no {{/if}}")]
    [InlineData("One {{/if}}", "Line 1: {{/if}} ends nothing that was begun")]
    [InlineData("{{#if link}}{{#if link}}{{#if link}}{{#if link}}x{{/if}}{{/if}}{{/if}}{{/if}}", "Line 1: at most 3 conditions stand within each other")]
    [InlineData("One\n<script>x</script>", "Line 2: HTML is not used here. Write **bold**, - for a list, or [words](address) for a link")]
    public void A_mistake_is_said_with_its_line(string body, string words) => Assert.Equal(words, WordsCheck.Of(new("Subject", body), Names, "mail")[0].Words);

    [Fact]
    public void Words_and_subjects_have_bounds()
    {
        Assert.Contains("5,000 characters or fewer", WordsCheck.Of(new("Subject", new string('x', 5_001)), Names, "mail")[0].Words, StringComparison.Ordinal);
        Assert.Contains("150 characters or fewer", WordsCheck.Of(new(new string('x', 151), "x"), Names, "mail")[0].Words, StringComparison.Ordinal);
        Assert.Contains("one line", WordsCheck.Of(new("One\nTwo", "x"), Names, "mail")[0].Words, StringComparison.Ordinal);
        Assert.Equal([], WordsCheck.Of(new("About {{reference}}", "{{#if link}}[Open it]({{link}}){{else}}**Sign in**{{/if}}"), Names, "mail"));
    }

    [Fact]
    public void What_the_modules_ship_could_be_published_as_it_is()
    {
        var shipped = new ShippedTemplates(PartnershipHost.Modules, Kinds.All);
        foreach (var template in shipped.Keys.Select(key => shipped.Find(key).Value))
        {
            Assert.True(WordsCheck.Of(template.Words, [.. template.Sample.Keys], template.Kind.Noun) is [], $"{template.Key}: {string.Join("; ", WordsCheck.Of(template.Words, [.. template.Sample.Keys], template.Kind.Noun).Select(one => one.Words))}");
            Assert.All(template.Names, name => Assert.NotEmpty(name.Meaning));
        }
    }

    [Fact, Trait("Rule", "COM-20")]
    public async Task Published_words_hold_from_the_next_mail_on_until_one_goes_back()
    {
        var person = await Colleagues.Colleague(host, "Designated Nurse", "icb");
        var before = await Version();
        Assert.True((await Publish("Only a test, {{name}}", "This is what we say now. [Look]({{link}})", against: 0)).Succeeded);
        Assert.NotEqual(before, await Version());
        await Sent(person);
        Assert.Contains("This is what we say now.", host.Transport.Taken[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Only a test, ", host.Transport.Taken[^1].Subject, StringComparison.Ordinal);

        Assert.Contains("just published", (await Publish("Another", "Of somebody who did not see it", against: 0)).Refusals[0].Words, StringComparison.Ordinal);
        Assert.Contains("the words already", (await Publish("Only a test, {{name}}", "This is what we say now. [Look]({{link}})\r\n", against: 1)).Refusals[0].Words, StringComparison.Ordinal);

        var page = await host.ClientOf(Actors.BusinessManager).GetStringAsync(new Uri($"/templates/{TestMail}", UriKind.Relative));
        Assert.Contains("Version 1", page, StringComparison.Ordinal);
        Assert.Contains("Plainer", page, StringComparison.Ordinal);

        Assert.True((await host.Send(new GoBackToShipped(TestMail, "It was better", host.Key()), Actors.BusinessManager)).Succeeded);
        Assert.Equal(before, await Version());
        await Sent(person);
        Assert.DoesNotContain("This is what we say now.", host.Transport.Taken[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_elsewhere_is_refused_and_nothing_is_kept()
    {
        var refused = await host.Send(new PublishWords("reviews.check-asked", "S", "[Click](http://elsewhere.example)", "Why", 0, host.Key()), Actors.BusinessManager);

        Assert.Equal("a link leads to https, mailto or a page of this site.", Assert.Single(refused.Refusals).Words);
        Assert.DoesNotContain("Version 1", await host.ClientOf(Actors.BusinessManager).GetStringAsync(new Uri("/templates/reviews.check-asked", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task On_the_page_one_sees_how_it_reads_and_mistakes_stand_beside_the_words()
    {
        using var manager = new Visitor(host.ClientOf(Actors.BusinessManager));
        await manager.Open("/templates/reviews.check-asked/change");
        Assert.Contains("The name of the agency", manager.Text, StringComparison.Ordinal);
        await manager.Press("See how it reads", ("Input.Subject", "Form for {{reference}}"), ("Input.Body", "Please see [the form]({{link}})."));
        Assert.Contains("Form for TH-2026-0042", manager.Text, StringComparison.Ordinal);
        Assert.Contains("nothing is published yet", manager.Text, StringComparison.Ordinal);

        await manager.Press("Publish", ("Input.Body", "Hello\n{{child}}"));
        Assert.Contains("Say why the words are changed", manager.Errors);
        Assert.Contains("Line 2: there is no “child” in this mail. It may say {{reference}}, {{agency}}, {{due}} and {{link}}", manager.Errors);
        Assert.Contains("{{child}}", manager.Page.QuerySelector("#Input_Body")?.TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-04")]
    public async Task Who_may_not_change_the_words_finds_no_page_for_it()
    {
        using var officer = await host.ClientOf(Actors.Apprentice).GetAsync(new Uri($"/templates/{TestMail}/change", UriKind.Relative));
        using var stranger = await host.ClientOf(null, followRedirects: false).GetAsync(new Uri($"/templates/{TestMail}/change", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, officer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    private Task<Outcome> Publish(string subject, string body, int against) =>
        host.Send(new PublishWords(TestMail, subject, body, "Plainer", against, host.Key()), Actors.BusinessManager);

    private async Task<string> Version() => (await host.Services.GetRequiredService<PublishedWords>().Current(TestMail, CancellationToken.None)).Value.Version;

    private async Task Sent(PersonId person)
    {
        await host.Ask(Mailing.TestMail(person));
        Assert.True(await host.SendAllDue() == 1, await host.ClientOf(Actors.BusinessManager).GetStringAsync(new Uri("/communications/mail-log", UriKind.Relative)));
    }
}
