using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Contracts;
using Partnership.TrainingAndEvents.Planning;
using Partnership.TrainingAndEvents.Sessions;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

public sealed class ThePlanAhead(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "TRN-04")]
    [InlineData(0, "2027 has none of three; plan three more")]
    [InlineData(1, "2027 has one of three; plan two more")]
    [InlineData(2, "2027 has two of three; plan one more")]
    [InlineData(3, null)]
    [InlineData(4, null)]
    public void A_year_with_fewer_than_three_thresholds_trainings_falls_short(int set, string? words) =>
        Assert.Equal(words, new ThresholdsTrainingIsHeldThreeTimesAYear(2027, set).Broken()?.Words);

    [Fact, Trait("Rule", "TRN-04")]
    public async Task The_plan_says_which_thresholds_trainings_are_set_and_how_the_year_falls_short_until_three_are()
    {
        using var visitor = host.Visitor(Actors.Coordinator);
        await Thresholds(new(2027, 2, 2), published: true);
        await Thresholds(new(2027, 6, 8), published: false);
        var text = (await visitor.Open("/training/plan")).Text;
        Assert.Contains("2027 has one of three; plan two more. Set: 2 February. Not in the calendar yet: 8 June.", text, StringComparison.Ordinal);
        Assert.Contains("0 of 3 thresholds trainings set this year", await host.Glance(Actors.Coordinator));

        await Thresholds(new(2027, 6, 9), published: true);
        await Thresholds(new(2027, 10, 5), published: true);
        Assert.Contains("2027 has its three.", (await visitor.Open("/training/plan")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-05")]
    public async Task What_the_learning_cycle_asks_for_becomes_one_draft_due_by_its_day_and_a_late_repetition_changes_nothing()
    {
        var wanted = new MakeADraftSession("rapid-review", "TH-2026-0042", "Learning from a review", "What we learned.", "Nonsense", 90, Online: true, new DateOnly(2026, 12, 18), ["neglect", "no-theme-of-ours"]);
        await Ask(wanted);
        await Ask(wanted with { Title = "Something else", DueBy = new DateOnly(2027, 1, 1) });
        await Ask(wanted with { Origin = "one-year-on", Kind = "Workshop", Title = "A year on", DueBy = new DateOnly(2026, 12, 1) });

        using var visitor = host.Visitor(Actors.Coordinator);
        var text = (await visitor.Open("/training/plan")).Text;
        Assert.Contains("“Learning from a review”, asked for by the Rapid Review (TH-2026-0042), is due by 18 December 2026; it has no day yet.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("A year on", StringComparison.Ordinal) < text.IndexOf("Learning from a review", StringComparison.Ordinal));
        Assert.Contains("Set a day for “Learning from a review”, asked for by TH-2026-0042", await host.ToDo(Actors.Coordinator));

        await visitor.Follow("Plan it: Learning from a review");
        Assert.Contains("Learning session", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("meant to last 90 minutes", visitor.Text, StringComparison.Ordinal);
        await visitor.Follow("Change it");
        Assert.Single(visitor.Page.QuerySelectorAll("input[name='Input.Topics'][checked]"));
    }

    [Fact, Trait("Rule", "TRN-16")]
    public async Task The_plan_shows_early_what_will_run_half_empty_and_where_so_many_wait_that_another_is_needed()
    {
        var soon = London.Today(host.Clock).AddDays(20);
        var empty = await host.PublishedSession(facts => facts with { Title = "Half empty", On = soon, Capacity = 3 });
        await host.PublishedSession(facts => facts with { Title = "Later", On = soon.AddDays(3), Capacity = 3 });
        var pressed = await host.PublishedSession(facts => facts with { Title = "Pressed", On = soon, Capacity = 2 });
        foreach (var name in new[] { "p1", "p2", "p3" }) await host.Book(pressed, await host.KnownAttendee($"{name}@barts.nhs.example"));
        await host.Book(empty, await host.KnownAttendee("alone@barts.nhs.example"));

        using var visitor = host.Visitor(Actors.Coordinator);
        var text = (await visitor.Open("/training/plan")).Text;
        Assert.Contains("“Half empty” on Sunday 13 December 2026 will run half empty: 1 of 3 places is held.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("“Later” on", text, StringComparison.Ordinal);
        Assert.Contains("1 person waits for “Pressed”", text, StringComparison.Ordinal);
        Assert.Contains(await host.Glance(Actors.Coordinator), line => line.EndsWith("will run half empty in the next three weeks", StringComparison.Ordinal));

        await host.Book(empty, await host.KnownAttendee("company@barts.nhs.example"));
        Assert.DoesNotContain("“Half empty” on", (await visitor.Open("/training/plan")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-04")]
    public async Task The_plan_says_what_Safeguarding_Month_lacks()
    {
        using var visitor = host.Visitor(Actors.Coordinator);
        Assert.Contains("Nobody has made the programme of November 2026 yet.", (await visitor.Open("/training/plan")).Text, StringComparison.Ordinal);
        await visitor.Follow("Make it");
        await visitor.Press("Make the programme", ("Input.Summary", "A month."));
        await visitor.Follow("Add a session");
        await visitor.Press("Save as a draft", host.Filled(("Input.Kind", "Conference")));
        Assert.Contains("“Safeguarding Month 2026” has its conference, and no awareness sessions yet.", (await visitor.Open("/training/plan")).Text, StringComparison.Ordinal);
    }

    private async Task Thresholds(DateOnly on, bool published)
    {
        SessionFacts With(SessionFacts facts) => facts with { Level = Level.Thresholds, Title = $"Thresholds {on:O}", On = on };
        if (published) await host.PublishedSession(With);
        else await host.DraftSession(With);
    }

    /// <summary>As another module does, through the outbox.</summary>
    private async Task Ask(MakeADraftSession wanted)
    {
        await host.InScope(Actors.Coordinator, services => services.GetRequiredService<Act>().InOneTransaction("AskForASession", () =>
        {
            var act = services.GetRequiredService<Act>();
            act.Publish(wanted, AuditStream.Of("test", "learning"));
            act.Record(AuditStream.Of("test", "learning"), "asked for a session");
            return Task.FromResult(Outcome.Done);
        }));
        await host.Deliver();
    }
}
