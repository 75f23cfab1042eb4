using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.AgencyChecks;

public sealed class RemindersAndHome(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-30")]
    public async Task A_form_is_reminded_of_at_half_time_one_day_before_and_when_late_each_once()
    {
        await host.SeatEverybody();
        host.Clock.Set(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var made = await host.CaseWithChecks();
        Assert.Equal(0, await Reminded(made));

        foreach (var (day, sent) in new[] { (26, 0), (27, 1), (28, 1), (30, 1) })
        {
            host.Clock.Set(new(2026, 11, day, 9, 0, 0, TimeSpan.Zero));
            Assert.Equal(sent, await Reminded(made));
        }
        foreach (var (day, sent) in new[] { (2, 2), (3, 2), (4, 3), (7, 3) })
        {
            host.Clock.Set(new(2026, 12, day, 9, 0, 0, TimeSpan.Zero));
            Assert.Equal(sent, await Reminded(made));
        }
        Assert.Equal(3, (await host.MailsWaiting("check-reminder", made.Reference)).Count);
    }

    [Fact, Trait("Rule", "REV-30")]
    public async Task A_form_that_was_sent_is_not_reminded_of()
    {
        await host.SeatEverybody();
        host.Clock.Set(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var made = await host.CaseWithChecks();
        await host.SendCheckOf(made, Actors.BartsLead);

        host.Clock.Set(new(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await Reminded(made));
    }

    [Fact, Trait("Rule", "PLT-74")]
    public async Task Home_says_who_must_do_what_next_about_a_form()
    {
        var made = await host.CaseForChecks();
        Assert.Contains($"Choose agencies for {made.Reference}", await ToDo(Actors.Coordinator));

        await host.AskForChecks(made, "barts-health");
        Assert.Contains($"Fill in the check form for {made.Reference}", await ToDo(Actors.BartsMember));
        Assert.DoesNotContain(await ToDo(Actors.HousingLead), line => line.Contains(made.Reference, StringComparison.Ordinal));
        Assert.DoesNotContain(await ToDo(Actors.Coordinator), line => line.Contains(made.Reference, StringComparison.Ordinal) && line.Contains("check form", StringComparison.Ordinal));

        await host.SendCheckOf(made, Actors.BartsLead);
        Assert.Contains(await ToDo(Actors.Coordinator), line => line.StartsWith("Quality-assure the check form of Barts Health", StringComparison.Ordinal) && line.EndsWith(made.Reference, StringComparison.Ordinal));
        await host.SendBackCheckOf(made, "barts-health", "More");
        Assert.Contains($"Answer the comments on the check form for {made.Reference}", await ToDo(Actors.BartsLead));
        await host.SendCheckOf(made, Actors.BartsLead);
        await host.AcceptCheckOf(made, "barts-health", 2);
        Assert.Contains($"Share the accepted check forms of {made.Reference}", await ToDo(Actors.Coordinator));
        await host.ShareChecksOf(made);
        Assert.DoesNotContain(await ToDo(Actors.Coordinator), line => line.Contains(made.Reference, StringComparison.Ordinal) && line.Contains("check form", StringComparison.Ordinal));
    }

    /// <summary>Sweeps, twice, and counts the reminders sent of the case so far.</summary>
    private async Task<long> Reminded(TestCase made)
    {
        for (var run = 0; run < 2; run++)
            await host.With<IEnumerable<ISweep>, string>(Actor.System("Reminders for agency checks"), sweeps => sweeps.Single(sweep => sweep.Name == "Reminders for agency checks").Run(CancellationToken.None));
        return await host.Count($"select count(*) from reviews.agency_check_reminder r join reviews.agency_check c on c.id = r.agency_check_id where c.case_id = '{made.Id}'");
    }

    private async Task<IReadOnlyList<string>> ToDo(Actor actor) =>
        await host.With<IServiceProvider, IReadOnlyList<string>>(actor, async services =>
        {
            var all = new List<string>();
            foreach (var one in services.GetServices<IKnowWhatToDo>()) all.AddRange((await one.For(services.GetRequiredService<ICurrentActor>().Actor, CancellationToken.None)).Select(todo => todo.Sentence));
            return all;
        });
}
