using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Referrals;
using Partnership.Reviews.Screening.ConveneScreening;
using Partnership.Reviews.Screening.LetterToTheReferrer;
using Partnership.Reviews.Screening.RecordThresholdDecision;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Screening;

[Trait("Rule", "REV-14")]
public sealed class LetterToTheReferrerTests(TestHost host) : IClassFixture<TestHost>
{
    private const string ToDo = "Letter to the referrer with next steps";

    [Fact, Trait("Rule", "PLT-60")]
    public async Task A_professional_gets_next_steps_in_words_an_officer_has_changed_and_the_follow_up_ends_when_it_is_sent()
    {
        var made = await NotMet(ReferralDoor.Professional, new() { Name = "Sam O'Neill", Agency = "Example Health" });
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open("/home");
        await officer.Follow($"{ToDo}, {made.Reference}");
        Assert.Equal($"/cases/{made.Reference}/letter", officer.Address);
        await officer.Press("Begin the letter");
        var begun = officer.Page.QuerySelector("#Input_Body")?.TextContent ?? "";
        Assert.Contains("Dear Sam O'Neill,", begun, StringComparison.Ordinal);
        Assert.Contains("escalation", begun, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", begun, StringComparison.Ordinal);

        await officer.Press("Save", ("Input.Body", begun + "\n\n<b>Bold</b>"));
        Assert.Contains(officer.Errors, error => error.Contains("HTML is not used here", StringComparison.Ordinal));
        Assert.Contains("<b>Bold</b>", officer.Page.QuerySelector("#Input_Body")?.TextContent, StringComparison.Ordinal);
        await officer.Press("Save and see it on paper", ("Input.Body", begun + "\n\nThank you **very much**."));
        Assert.Equal("very much", officer.Page.QuerySelector(".letter p:last-child strong")?.TextContent);
        Assert.Equal("Next steps", officer.Page.QuerySelector(".letter h2")?.TextContent);

        await officer.Follow("It was sent");
        await officer.Press("Record that it was sent");
        Assert.Equal(["Enter the day on which it was sent.", "Choose how it was sent."], officer.Errors);
        await officer.Press("Record that it was sent", [.. Day(London.Today(host.Clock)), ("Input.SentBy", "Post")]);
        Assert.Contains("It was sent on 23 November 2026, by post.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Reference, (await officer.Open("/home")).Text.Split(ToDo, StringSplitOptions.None).Skip(1).FirstOrDefault() ?? "", StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/threshold/decision");
        Assert.Contains("done on 23 November 2026", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains("recorded that the letter to the referrer was sent by post", officer.Text, StringComparison.Ordinal);
        var late = await host.Send(new SaveLetter(made.Reference, "Other", "Words", 2, host.Key()), Actors.Coordinator);
        Assert.Contains("has been sent", Assert.Single(late.Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "HRD-14")]
    public async Task A_parent_gets_a_plainer_one_and_the_page_says_first_what_would_harm_them()
    {
        var made = await NotMet(ReferralDoor.Public, new() { Name = "A parent", Relationship = "Parent or carer", Naming = Naming.ToBusinessUnitOnly, SafeToContact = Contacting.OnlyAsSaid, ContactWords = "Call at noon only" });
        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/letter");
        Assert.Contains("Call at noon only", officer.Text, StringComparison.Ordinal);
        Assert.Contains("stay unnamed", officer.Text, StringComparison.Ordinal);
        await officer.Press("Begin the letter");
        var begun = officer.Page.QuerySelector("#Input_Body")?.TextContent ?? "";
        Assert.Contains("you can complain", begun, StringComparison.Ordinal);
        Assert.DoesNotContain("threshold", begun, StringComparison.OrdinalIgnoreCase);

        await officer.Open($"/cases/{made.Reference}/letter/sent");
        (string, string)[] sent = [.. Day(London.Today(host.Clock)), ("Input.SentBy", "HandedOver")];
        await officer.Press("Record that it was sent", sent);
        Assert.Equal(["Say that this way was safe for them."], officer.Errors);
        await officer.Press("Record that it was sent", [.. sent, ("Input.WayIsSafe", "true")]);
        Assert.Contains("handed over in person", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-72")]
    public async Task Two_officers_never_write_over_each_other_unseen()
    {
        var made = await NotMet(ReferralDoor.Professional, new() { Name = "Named Nurse" });
        await host.Do(new BeginLetter(made.Reference, host.Key()));
        using var first = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/letter");
        using var second = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/cases/{made.Reference}/letter");
        using var sender = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/cases/{made.Reference}/letter/sent");
        await first.Press("Save", ("Input.Body", "The words of the first"));
        await second.Press("Save", ("Input.Body", "The words of the second"));

        Assert.Contains("Somebody else saved the letter", second.Text, StringComparison.Ordinal);
        Assert.Contains("The words of the first", second.Text, StringComparison.Ordinal);
        Assert.Equal("The words of the second", second.Page.QuerySelector("#Input_Body")?.TextContent.Trim());
        await sender.Press("Record that it was sent", [.. Day(London.Today(host.Clock)), ("Input.SentBy", "Post")]);
        Assert.Contains(sender.Errors, error => error.Contains("has changed the letter since you opened this page", StringComparison.Ordinal));
        await second.Press("Save");
        Assert.Contains("Draft saved", second.Page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-51")]
    public async Task It_comes_as_a_word_document_with_its_headings_list_and_bold_words()
    {
        var made = await NotMet(ReferralDoor.Professional, new() { Name = "Named Nurse" });
        await host.Do(new BeginLetter(made.Reference, host.Key()));
        await host.Send(new SaveLetter(made.Reference, "About your referral", "## Next steps\n\n- One **now**\n- Two\n\n1. First", 1, host.Key()), Actors.Coordinator);
        using var client = host.ClientOf(Actors.Coordinator);
        using var file = await client.GetAsync(new Uri($"/cases/{made.Reference}/letter/paper?as=word", UriKind.Relative));
        await using var stream = await file.Content.ReadAsStreamAsync();
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        var lines = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(one => (Style: one.ParagraphProperties?.ParagraphStyleId?.Val?.Value, one.InnerText)).ToList();

        Assert.Contains(("Heading1", "About your referral"), lines);
        Assert.Contains(("Heading2", "Next steps"), lines);
        Assert.Contains(("ListBullet", "One now"), lines);
        Assert.Contains((null, "1. First"), lines);
        Assert.Equal("now", Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Bold>().Select(bold => bold.Parent?.Parent?.InnerText)));
        Assert.Equal(made.Reference, word.PackageProperties.Title);
    }

    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("letter")]
    [InlineData("letter/paper")]
    [InlineData("letter/sent")]
    public async Task Nobody_but_an_officer_finds_it(string page)
    {
        var made = await NotMet(ReferralDoor.Professional, new() { Name = "Named Nurse" });
        await host.Do(new BeginLetter(made.Reference, host.Key()));
        var at = new Uri($"/cases/{made.Reference}/{page}", UriKind.Relative);
        using var nurse = await host.ClientOf(Actors.DesignatedNurse).GetAsync(at);
        using var stranger = await host.ClientOf(null, followRedirects: false).GetAsync(at);
        using var officer = await host.ClientOf(Actors.Coordinator).GetAsync(at);
        Assert.Equal(HttpStatusCode.NotFound, nurse.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, officer.StatusCode);
    }

    private static (string, string)[] Day(DateOnly on) =>
        [("Input.SentOn.Day", $"{on.Day}"), ("Input.SentOn.Month", $"{on.Month}"), ("Input.SentOn.Year", $"{on.Year}")];

    private async Task<TestCase> NotMet(ReferralDoor door, ReferrerDetails referrer)
    {
        await host.SeatEverybody();
        var made = await host.InAct(async services =>
        {
            var content = new ReferralContent { Referrer = referrer, Children = [new() { Forenames = "Alex", LastNames = "Beech", Born = new DateOnly(2019, 5, 4) }], Description = "What they told." };
            var act = services.GetRequiredService<Act>();
            var (_, receipt) = await services.GetRequiredService<Intake>().Receive(door, content, act.At, null, "sent a referral", null, CancellationToken.None);
            return Outcome<TestCase>.Of(new(receipt.Case, receipt.Reference));
        });
        Actor[] screeners = [Actors.HeadOfQualityAssurance, Actors.DesignatedNurse, Actors.DetectiveSuperintendent];
        await host.Do(new ConveneScreening(made.Reference, [.. screeners.Select(one => one.Person!.Value)], host.Key()));
        var decision = host.Decision(made);
        await host.Do(decision with
        {
            Option = "not-met",
            Notifiable = false,
            ReviewWanted = false,
            Deciders = [.. decision.Deciders.Select(one => one with { Notifiable = false, ReviewWanted = false })],
            FollowUps = [FollowUp.Letter, FollowUp.Lessons],
            FollowUpsDueOn = London.Today(host.Clock).AddDays(10),
        });
        return made;
    }
}
