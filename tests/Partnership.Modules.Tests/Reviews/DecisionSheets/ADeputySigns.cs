using Partnership.Governance.Contracts;
using Partnership.Governance.Roles.NameADeputy;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Governance;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

public sealed class ADeputySigns(TestHost host) : IClassFixture<TestHost>
{
    private const string Role = "dsp-icb";

    [Fact, Trait("Rule", "PLT-06"), Trait("Rule", "REV-46")]
    public async Task Both_names_show_wherever_the_signature_does_and_the_partner_need_not_sign()
    {
        var made = await host.CaseWithSheetWritten();
        var deputy = await Deputy();
        await host.SendSheet(made);
        Assert.Contains(await host.MailsWaiting("sheet-to-sign", made.Reference), mail => mail.Contains($"{deputy.Person}", StringComparison.Ordinal));
        const string both = "Deputy of the ICB, on behalf of Deputy Director for Safeguarding Children";

        using var visitor = await new Visitor(host.ClientOf(deputy)).Open("/home");
        Assert.Contains($"Sign the decision sheet of {made.Reference}", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/cases/{made.Reference}/sign");
        Assert.Contains("on behalf of Deputy Director for Safeguarding Children", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Give my answer", ("Input.Agrees", "true"), ("Input.HasRead", "true"), ("Input.SignsInRole", "true"));
        Assert.Equal($"/cases/{made.Reference}/signed", visitor.Address);
        Assert.Contains(both, visitor.Text, StringComparison.Ordinal);

        using var officer = await new Visitor(host.ClientOf(Actors.Coordinator)).Open($"/cases/{made.Reference}/decision");
        Assert.Contains(both, officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}");
        Assert.Contains($"{both}, signed the decision sheet as", officer.Text, StringComparison.Ordinal);
        Assert.True((await host.SheetOf(made)).Check.IsIntact);
        var again = await host.Send(await host.Signing(made, Actors.IcbPartner), Actors.IcbPartner);
        Assert.Contains($"already, by {both}.", Assert.Single(again.Refusals).Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PLT-06"), Trait("Rule", "REV-46")]
    public async Task The_day_after_the_last_one_a_deputy_signs_nothing()
    {
        var made = await host.CaseAtSigning();
        var deputy = await Deputy();
        var signing = await host.Signing(made, Actors.IcbPartner);
        host.Clock.Advance(TimeSpan.FromDays(5));

        var refused = await host.Send(signing, deputy);

        Assert.Contains("nor the recorded deputy", Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
        Assert.Empty((await host.SheetOf(made)).Round.Signatures);
    }

    /// <summary>Somebody new, who stands in for the ICB's partner today and for three days more; with the roles that the partnership knows them in.</summary>
    private async Task<Actor> Deputy()
    {
        var (name, today) = ("Deputy of the ICB", London.Today(host.Clock));
        var person = await host.Colleague(name, "icb");
        var email = Assert.Single(await host.Send(new ContactsOf([person]), Actors.BusinessManager)).Email;
        var holding = await host.HoldingOf(Actors.IcbPartner.Person ?? default, Role);
        await host.Do(new NameADeputy(holding, email, today, today.AddDays(3), "Annual leave", CaseBuilder.Key(host)), Actors.BusinessManager);
        return new(ActorKind.Person, person, name, "icb", await host.Send(new RolesHeldOn(person, today), Actors.BusinessManager));
    }
}
