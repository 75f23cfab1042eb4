using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Audit;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Panels.DeclareInterest;
using Partnership.Reviews.Panels.ReadPack;
using Partnership.Reviews.Panels.SendPack;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Panels;

public sealed class PackTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "REV-34"), Trait("Rule", "REV-41"), Trait("Rule", "HRD-24"), Trait("Rule", "REV-91")]
    public async Task The_pack_names_who_is_missing_and_a_late_check_is_an_addendum_to_what_stays_as_it_was_sent()
    {
        var about = await host.CaseWithChecks("barts-health", "housing");
        await Share(about, Actors.BartsLead);
        var free = await host.Send(new FreeDays(about.Reference), Actors.Coordinator);
        await host.Do(host.PanelOn(about, free!.Days.First(day => day > London.Today(host.Clock))));
        await Send(about);
        await Share(about, Actors.HousingLead);
        await Send(about);

        Assert.Null(await Read(about, null, Actors.DesignatedDoctor));
        await host.Do(new DeclareInterest(about.Reference, Partnership.Reviews.Panels.Interest.None, null, host.Key()), Actors.DesignatedDoctor);
        var first = await Read(about, 1, Actors.DesignatedDoctor);
        Assert.Equal(["Housing"], first!.Content.Missing);
        Assert.Equal(["barts-health"], first.Content.Checks.Select(one => one.Agency));
        Assert.Equal(first.Cover.Fingerprint, MakingThePack.Fingerprint(first.Content));
        var second = await Read(about, null, Actors.DesignatedDoctor);
        Assert.Equal((2, 2), (second!.Cover.Number, second.Content.Checks.Count));
        Assert.Equal(["Housing"], second.Content.Addenda);
        Assert.Empty(second.Content.Missing);

        var trail = await host.With<AuditReading, IReadOnlyList<AuditEntry>>(Actors.Coordinator, one => one.Of(AuditStream.Case(about.Id)));
        Assert.Contains(trail, entry => entry.Body.Who == Actors.DesignatedDoctor.Name && entry.Body.Sentence == "read version 1 of the panel’s pack");
    }

    [Fact, Trait("Rule", "REV-41"), Trait("Rule", "REV-43")]
    public async Task Each_criterion_stands_under_the_name_the_law_gives_it()
    {
        var about = await host.CaseOnThePanelsDay();

        using var doctor = await new Visitor(host.ClientOf(Actors.DesignatedDoctor)).Open($"/cases/{about.Reference}/panel/pack");

        Assert.Equal(["Criteria for a local review", "Circumstances for a local review", "Criteria for a national review", "Circumstances for a national review"],
            doctor.Page.QuerySelectorAll("main h3").Select(one => one.TextContent));
        Assert.All(doctor.Page.QuerySelectorAll("main ol"), list => Assert.NotEmpty(list.Children));
        Assert.Contains("Alex Beech, born 4 May 2019", doctor.Text, StringComparison.Ordinal);
    }

    private async Task Share(TestCase about, Actor lead)
    {
        await host.SendCheckOf(about, lead);
        await host.AcceptCheckOf(about, lead.Agency ?? "");
        await host.ShareChecksOf(about);
    }

    private Task Send(TestCase about) => host.Do(new SendPack(about.Reference, "The panel’s decision", "Public task", host.Key()));

    private Task<PackView?> Read(TestCase about, int? version, Actor reader) => host.Send(new ReadPack(about.Id, version), reader);
}
