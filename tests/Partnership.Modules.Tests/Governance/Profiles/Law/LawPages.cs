using System.Net;
using AngleSharp.Dom;
using Partnership.Governance.Profiles.Law.EndAText;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Governance.Profiles.Law;

/// <summary>The host's clock stands on Monday 23 November 2026.</summary>
public sealed class LawPages(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "PLT-04")]
    [InlineData("/law", true)]
    [InlineData("/law/add", false)]
    [InlineData("/law/recovery/end", false)]
    [InlineData("/law/child-protection-teams/appoint-a-day", false)]
    public async Task Many_read_the_law_and_one_changes_it(string path, bool partnersRead)
    {
        using var nobody = host.ClientOf(null, followRedirects: false);
        using var asked = await nobody.GetAsync(new Uri(path, UriKind.Relative));
        Assert.StartsWith("/sign-in", asked.Headers.Location?.ToString());
        using var partner = Visitor(Actors.IcbPartner);
        Assert.Equal(partnersRead ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await partner.Open(path)).Status);
        using var coordinator = Visitor(Actors.Coordinator);
        Assert.Equal(partnersRead ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await coordinator.Open(path)).Status);
        using var manager = Visitor(Actors.BusinessManager);
        Assert.Equal(HttpStatusCode.OK, (await manager.Open(path)).Status);
    }

    [Fact, Trait("Rule", "PLT-43")]
    public async Task The_law_of_a_day_is_what_held_on_it()
    {
        using var visitor = Visitor(Actors.Coordinator);
        await visitor.Open("/law?on=2021-05-01");
        Assert.Contains("clinical commissioning group is involved", Before(visitor, "What is to come"));
        Assert.DoesNotContain("Any death of a care leaver", Before(visitor, "What is to come"));
        await visitor.Open("/law");
        Assert.Equal("The law today", visitor.Heading);
        Assert.Contains("integrated care board is involved", Before(visitor, "What is to come"));
        Assert.Contains("29 June 2018 to 30 June 2022", visitor.Text);
        Assert.Contains("No day appointed yet Education and childcare agencies", visitor.Text);
        Assert.Contains("Elsewhere: Such a case “should be considered”, rather than must be notified (S4)", visitor.Text);
        Assert.Contains("Assumed: In no source of this partnership", visitor.Text);
        await visitor.Open("/law?on=1999-01-01");
        Assert.Contains("None of the texts held on that day", visitor.Text);
    }

    [Fact, Trait("Rule", "PLT-43"), Trait("Rule", "PLT-42")]
    public async Task A_new_wording_is_looked_at_first_and_then_holds_from_its_day()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/law/add?of=not-exhaustive");
        await Reword(visitor, "2026-12-01");
        Assert.Equal("Check what changes", visitor.Heading);
        Assert.Contains("Holds until 30 November 2026 The list is not exhaustive. Holds from 1 December 2026 The list is open.", visitor.Text);
        Assert.Contains("a panel held on 1 December 2026 or later", visitor.Text);
        Assert.DoesNotContain("The list is open.", (await Visitor(Actors.Coordinator).Open("/law?on=2026-12-01")).Text);

        await visitor.Press("Change the law");
        Assert.Equal("/law", visitor.Address);
        Assert.Contains("The list is not exhaustive.", Before(visitor, "What is to come"));
        Assert.Contains("The list is open.", Before(await visitor.Open("/law?on=2026-12-01"), "What is to come"));
        Assert.Contains("The law: reworded “not-exhaustive” from 1 December 2026. New guidance", (await visitor.Open("/profile")).Text);
        Assert.Equal("reworded “not-exhaustive” from 1 December 2026: New guidance", await LastEntry());
    }

    [Fact, Trait("Rule", "PLT-43"), Trait("Rule", "PLT-72")]
    public async Task What_is_wrong_is_said_next_to_its_field_and_what_was_typed_is_kept()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/law/add");
        await visitor.Press("See what changes");
        Assert.Equal(5, visitor.Errors.Count);
        await visitor.Open("/law/add?of=physical");
        await Reword(visitor, "2026-11-20");
        Assert.StartsWith("Enter today or a later day", Assert.Single(visitor.Errors));
        Assert.Contains("The list is open.", visitor.Page.QuerySelector("textarea")?.TextContent);

        await visitor.Open("/law/physical/end");
        await visitor.Press("See what changes", Day("Input.To", "2017-01-01"), ("Input.Why", "A reason"));
        Assert.StartsWith("It begins on 29 June 2018", Assert.Single(visitor.Errors));
        await visitor.Press("See what changes", Day("Input.To", "2026-10-01"), ("Input.Why", "A reason"));
        Assert.Contains("steps were judged by it", Assert.Single(visitor.Errors));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/law/nothing/end")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/law/physical/appoint-a-day")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/law/add?of=child-protection-teams")).Status);
    }

    [Fact, Trait("Rule", "PLT-43")]
    public async Task A_text_gets_an_end_and_another_its_day()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/law/good-practice/end");
        await visitor.Press("See what changes", Day("Input.To", "2026-12-31"), ("Input.Why", "Withdrawn"));
        await visitor.Press("Change the law");
        Assert.Contains("29 June 2018 to 31 December 2026", visitor.Text);

        await visitor.Open("/law/information-sharing-duty/appoint-a-day");
        await visitor.Press("See what changes", Day("Input.From", "2027-04-01"), ("Input.Words", "Agencies share information."), ("Input.Why", "Regulations were made"));
        await visitor.Press("Change the law");
        Assert.Contains("Agencies share information. From 1 April 2027", visitor.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/law/information-sharing-duty/appoint-a-day")).Status);
    }

    [Fact, Trait("Rule", "PLT-43")]
    public async Task A_time_limit_is_reworded_with_its_figure()
    {
        using var visitor = Visitor(Actors.BusinessManager);
        await visitor.Open("/law/add?of=notify");
        Assert.Contains("How many working days?Until now 5.", visitor.Text);
        await Reword(visitor, "2027-02-01");
        Assert.StartsWith("Enter how many", Assert.Single(visitor.Errors));
        await visitor.Press("See what changes", ("Input.Within", "6"));
        await visitor.Press("Change the law");
        var law = await host.With<Installation, Kernel.Protocols.Law>(Actors.BusinessManager, async one => { await one.Refresh(); return one.Profile.Law; });
        Assert.Equal([5, 6], law.Texts.Where(text => text is { Key: "notify", Allows: not null }).Select(text => text.Allows?.Offset));
    }

    [Fact, Trait("Rule", "PLT-42")]
    public async Task Of_two_who_change_it_at_once_one_is_told_so()
    {
        var keys = new[] { "known", "distinct", "not-discipline", "not-investigation", "existing-reviews", "trigger-only" };
        var done = await Task.WhenAll(keys.Select(key => host.Send(new EndAText(key, new(2027, 1, 1), "Withdrawn", host.Key()), Actors.BusinessManager)));
        Assert.Contains(done, one => one.Succeeded);
        Assert.All(done.Where(one => !one.Succeeded), one => Assert.StartsWith("Somebody else changed the profile", one.Refusals[0].Words));
        var law = await host.With<Installation, Kernel.Protocols.Law>(Actors.BusinessManager, async one => { await one.Refresh(); return one.Profile.Law; });
        Assert.Equal(done.Count(one => one.Succeeded), law.Texts.Count(text => text.To == new DateOnly(2027, 1, 1)));
    }

    private static Task<Visitor> Reword(Visitor visitor, string from) => visitor.Press("See what changes", [Text("Words", "The list is open."), Text("Source", "Guidance of 2026"), Text("Why", "New guidance"), .. new[] { Day("Input.From", from) }]);

    private static (string, string) Text(string field, string words) => ($"Input.{field}", words);

    /// <summary>A day typed whole into the first of its three fields.</summary>
    private static (string, string) Day(string field, string date) => ($"{field}.Day", date);

    private static string Before(Visitor visitor, string heading) => visitor.Text[..visitor.Text.IndexOf(heading, StringComparison.Ordinal)];

    private Visitor Visitor(Actor actor) => new(host.ClientOf(actor));

    private async Task<object?> LastEntry()
    {
        await using var read = host.Database.CreateCommand("select (body::jsonb ->> 'sentence') || ': ' || (body::jsonb ->> 'reason') from audit.entry where kind = 'profile' and id = 'law' and act = 'AddAWording' order by seq desc limit 1");
        return await read.ExecuteScalarAsync();
    }
}
