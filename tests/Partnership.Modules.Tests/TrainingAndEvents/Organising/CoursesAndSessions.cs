using System.Net;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.Writing;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

public sealed class CoursesAndSessions(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-01")]
    public async Task A_course_is_added_and_its_session_begins_with_what_it_says()
    {
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open("/training/courses/new");
        await visitor.Press("Add the course", ("Input.Title", "Working with fathers"));
        Assert.Contains("Choose the level", visitor.Errors);
        Assert.Contains("Say who provides it", visitor.Errors.Concat((await visitor.Press("Add the course", ("Input.Level", "Advanced"), ("Input.ProviderKind", "Charity"))).Errors));
        await visitor.Press("Add the course", ("Input.Summary", "Seeing the men in a child’s life."), ("Input.Provider", "An invented charity"), ("Input.Topics", "neglect"));
        Assert.Equal("Working with fathers", visitor.Heading);

        await visitor.Follow("New session");
        Assert.Equal("Working with fathers", visitor.Page.QuerySelector("#Input_Title")?.GetAttribute("value"));
        await visitor.Press("Save as a draft", [.. host.Filled().Where(one => one.Name is not ("Input.Kind" or "Input.Title" or "Input.Summary" or "Input.ProviderKind" or "Input.Provider"))]);
        Assert.Contains("Draft saved", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("advanced", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("£1250.50", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("9:30am to 4pm", visitor.Text, StringComparison.Ordinal);

        await visitor.Press("Put it into the calendar");
        Assert.Contains("In the calendar", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/training/courses?level=Advanced");
        Assert.Contains("Working with fathers", visitor.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "TRN-01")]
    [InlineData("Input.To", "9am", "It must end after it begins")]
    [InlineData("Input.From", "half past", "When it begins must be a time, like 2:30pm")]
    [InlineData("Input.On.Day", "31", "The day must be a real date", "Input.On.Month", "2")]
    [InlineData("Input.Capacity", "0", "Places must be a number from 1 to 10,000")]
    [InlineData("Input.Cost", "12.345", "The cost must be an amount of pounds, like 250 or 99.50")]
    [InlineData("Input.Kind", "", "Choose what it is")]
    public async Task What_can_not_be_is_said_beside_its_question_and_what_was_typed_is_kept(string field, string typed, string words, string? also = null, string? alsoTyped = null)
    {
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open("/training/sessions/new");
        await visitor.Press("Save as a draft", host.Filled([(field, typed), .. also is null ? Array.Empty<(string, string)>() : [(also, alsoTyped ?? "")]]));
        Assert.Equal([words], visitor.Errors);
        Assert.Equal("Spotting neglect early", visitor.Page.QuerySelector("#Input_Title")?.GetAttribute("value"));
    }

    [Theory, Trait("Rule", "TRN-24")]
    [InlineData("250", 25000L)]
    [InlineData("£1,250.50", 125050L)]
    [InlineData("0.07", 7L)]
    [InlineData("0.075", null)]
    [InlineData("free", null)]
    public void Pounds_are_counted_in_pence_exactly_or_not_at_all(string typed, long? pence) => Assert.Equal(pence, Money.InPence(typed));

    [Fact, Trait("Rule", "TRN-01")]
    public async Task Two_who_change_a_session_at_once_see_both_versions_and_neither_is_lost()
    {
        var session = await host.DraftSession();
        using var first = host.Visitor(Actors.Coordinator);
        using var second = host.Visitor(Actors.BusinessManager);
        await first.Open($"{session.Page}/change");
        await second.Open($"{session.Page}/change");
        await first.Press("Save changes", ("Input.Trainers", "A first trainer"));
        await second.Press("Save changes", ("Input.Trainers", "Another trainer"));

        Assert.Contains("Somebody else has changed this session", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Contains("Trainers Another trainer A first trainer", second.Text, StringComparison.Ordinal);
        Assert.Equal("A first trainer", (await host.SessionOf(session)).Trainers);

        await second.Press("Save changes");
        Assert.Equal("Another trainer", (await host.SessionOf(session)).Trainers);
    }

    [Fact, Trait("Rule", "TRN-01"), Trait("Rule", "PLT-04")]
    public async Task Who_does_not_plan_training_finds_none_of_its_pages()
    {
        var session = await host.PublishedSession();
        foreach (var page in new[] { "/training/plan", "/training/courses", "/training/courses/new", "/training/sessions/new", $"{session.Page}/change", $"{session.Page}/manage", $"{session.Page}/cancel", $"{session.Page}/reservations", "/training/programmes/new", "/training/attendees-to-settle" })
        {
            using var partner = host.Visitor(Actors.BartsLead);
            Assert.Equal(HttpStatusCode.NotFound, (await partner.Open(page)).Status);
            using var nobody = host.Visitor(null);
            await nobody.Open(page);
            Assert.True(nobody.Status == HttpStatusCode.NotFound || nobody.Address.Contains("sign-in", StringComparison.Ordinal), $"{page}: {nobody.Status} at {nobody.Address}");
        }
    }

    [Fact, Trait("Rule", "TRN-04")]
    public async Task A_programme_is_made_with_its_address_and_sessions_are_added_to_it()
    {
        using var visitor = host.Visitor(Actors.Coordinator);
        await visitor.Open("/training/programmes/new?november=2027");
        await visitor.Press("Make the programme", ("Input.Slug", "Safeguarding Month"), ("Input.Summary", "A month."));
        Assert.Contains("small letters, numbers and hyphens", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        await visitor.Press("Make the programme", ("Input.Slug", "safeguarding-month-2027"));
        Assert.Equal("Safeguarding Month 2027", visitor.Heading);

        await visitor.Follow("Add a session");
        await visitor.Press("Save as a draft", host.Filled(("Input.Kind", "Conference"), ("Input.Track", "Main hall")));
        Assert.Contains("Safeguarding Month 2027, Main hall", visitor.Text, StringComparison.Ordinal);
    }
}
