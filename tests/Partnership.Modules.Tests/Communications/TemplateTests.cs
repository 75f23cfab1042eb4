using System.Text.RegularExpressions;
using Partnership.Communications.Contracts;
using Partnership.Communications.Templates;
using Partnership.Host;
using Partnership.Kernel.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Profiles;
using Partnership.Platform.Templates;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

public partial class TemplateTests
{
    private static readonly Uri Site = new("https://partnership.example");
    private static readonly MailLayout Layout = new(ProfileFolder.Load(Path.Combine(ProfileFolder.Root()!, "tower-hamlets")).Profile!.Partnership);
    private static readonly ShippedTemplates Shipped = new(PartnershipHost.Modules, Kinds.All);

    public static TheoryData<string> Keys => [.. Shipped.Keys.Where(key => Shipped.Find(key) is not { Succeeded: true, Value.Kind.Noun: "letter" })];

    [Theory, MemberData(nameof(Keys)), Trait("Rule", "COM-20")]
    public void Every_template_reads_well_with_its_own_sample(string key)
    {
        var template = Shipped.Find(key);
        Assert.True(template.Succeeded, template.Succeeded ? "" : template.Refusals[0].Words);

        var mail = RenderedMail.Of(template.Value, template.Value.Sample, Layout, Site);

        Assert.True(mail.Succeeded, mail.Succeeded ? "" : mail.Refusals[0].Words);
        Assert.NotEmpty(mail.Value.Subject);
        Assert.DoesNotContain("{{", mail.Value.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-20")]
    public void Every_mail_that_a_module_asks_for_has_its_template()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Find()!, "src", "Modules"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).Where(text => text.Contains("new SendMail(", StringComparison.Ordinal));
        var asked = sources.SelectMany(text => TemplateKey().Matches(text).Select(key => key.Groups[1].Value)).Distinct().ToList();

        Assert.Contains("communications.test-mail", asked);
        Assert.Empty(asked.Except(Shipped.Keys));
    }

    [Theory, Trait("Rule", "COM-22")]
    [InlineData("child")]
    [InlineData("summary")]
    [InlineData("Reference")]
    public void A_mail_can_not_be_filled_with_anything_but_what_mails_may_say(string name)
    {
        var mail = Filled("Hello {{" + name + "}}", (name, "something"));

        Assert.Contains($"can’t be filled with “{name}”", Words(mail), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-22")]
    public void A_value_names_things_and_is_too_short_to_tell_a_story() =>
        Assert.Contains("longer than", Words(Filled("{{title}}", ("title", new string('a', 301)))), StringComparison.Ordinal);

    [Theory, Trait("Rule", "COM-20")]
    [InlineData("[Click here](https://elsewhere.example)")]
    [InlineData("<https://elsewhere.example>")]
    [InlineData("<a href=\"https://elsewhere.example\">here</a>")]
    [InlineData("![x](https://elsewhere.example/x.png)")]
    public void A_name_stays_a_name_and_becomes_no_link_picture_or_markup(string name)
    {
        var mail = Filled("Hello {{name}}, welcome.", ("name", name)).Value;

        Assert.DoesNotContain("<a ", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.Contains($"Hello {name}, welcome.", mail.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "COM-20")]
    [InlineData("# A title")]
    [InlineData("Robert *Bobby* O'Neill_Smith & Sons")]
    [InlineData("1. first")]
    [InlineData("10) tenth")]
    [InlineData("- a list")]
    [InlineData("===")]
    [InlineData("TH-2026-0042")]
    [InlineData("&lt;b&gt;")]
    public void A_name_reads_as_it_was_written(string name) =>
        Assert.Contains($"\n{name}\n", "\n" + Filled("{{name}}", ("name", name)).Value.Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_without_a_value_is_an_error_and_not_a_gap() =>
        Assert.Contains("no value for “date”", Words(Filled("Until {{date}}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{{name}}}")]
    [InlineData("{{&name}}")]
    [InlineData("{{>other}}")]
    public void A_template_can_not_bring_values_in_raw(string body) => Assert.False(Template.Parse(Kinds.Mail, "a.b", $"---\nsubject: S\n---\n{body}").Succeeded);

    [Theory]
    [InlineData("http://elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//elsewhere.example")]
    [InlineData("data:text/html,x")]
    public void A_link_leads_to_https_or_to_this_site_only(string link) =>
        Assert.Contains("a link leads to", Words(Filled("[Open]({{link}})", ("link", link))), StringComparison.Ordinal);

    [Fact]
    public void A_path_becomes_an_address_of_this_site_in_both_parts()
    {
        var mail = Filled("[Open the case]({{link}})", ("link", "/cases/TH-2026-0042/check_form?a=1&b=2")).Value;

        Assert.Contains("Open the case: https://partnership.example/cases/TH-2026-0042/check_form?a=1&b=2", mail.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://partnership.example/cases/TH-2026-0042/check_form?a=1&amp;b=2\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_in_a_template_is_shown_as_text() =>
        Assert.DoesNotContain("<script>", Filled("<script>alert(1)</script>").Value.Html, StringComparison.Ordinal);

    [Fact, Trait("Rule", "COM-20")]
    public void A_line_break_in_a_value_can_not_begin_a_header_of_its_own()
    {
        var mail = Filled("Hello", "About {{title}}", [("title", "a session\r\nBcc: somebody@elsewhere.example")]).Value;

        Assert.Equal("About a session Bcc: somebody@elsewhere.example", mail.Subject);
    }

    [Fact]
    public void A_template_without_a_subject_is_refused() => Assert.False(Template.Parse(Kinds.Mail, "a.b", "---\nsample:\n---\nHello").Succeeded);

    [Fact, Trait("Rule", "COM-22")]
    public void A_mail_says_that_it_holds_no_details_unless_its_template_says_that_it_does()
    {
        const string Note = "This message holds no details on purpose.";
        var (plain, telling) = (Front(""), Front("details: true\n"));

        foreach (var part in new[] { plain.Text, plain.Html }) Assert.Contains(Note, part, StringComparison.Ordinal);
        foreach (var part in new[] { telling.Text, telling.Html })
        {
            Assert.DoesNotContain(Note, part, StringComparison.Ordinal);
            Assert.Contains("Questions: ", part, StringComparison.Ordinal);
        }

        static RenderedMail Front(string more)
        {
            // Words that staff publish don’t change what the template is for.
            var template = Template.Parse(Kinds.Mail, "test.template", $"---\nsubject: Subject\n{more}sample:\n---\nHello\n").Value.With(new("Subject", "Goodbye")).Value;
            return RenderedMail.Of(template, template.Sample, Layout, Site).Value;
        }
    }

    [Theory, MemberData(nameof(Keys)), Trait("Rule", "COM-22")]
    public void No_mail_about_a_case_holds_details(string key) =>
        Assert.False(Shipped.Find(key).Value is { HoldsDetails: true } template && (key.StartsWith("reviews.", StringComparison.Ordinal) || template.Sample.ContainsKey(MailValues.Reference)));

    private static Outcome<RenderedMail> Filled(string body, params (string Name, string Value)[] values) => Filled(body, "Subject", values);

    private static Outcome<RenderedMail> Filled(string body, string subject, params (string Name, string Value)[] values) =>
        RenderedMail.Of(Template.Parse(Kinds.Mail, "test.template", $"---\nsubject: {subject}\n---\n{body}\n").Value, values.ToDictionary(value => value.Name, value => value.Value), Layout, Site);

    private static string Words(Outcome<RenderedMail> refused) => refused.Refusals[0].Words;

    [GeneratedRegex("\"((?:access|reviews|governance|communications|trainingandevents)\\.[a-z0-9-]+)\"")]
    private static partial Regex TemplateKey();
}
