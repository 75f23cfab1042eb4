using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Access.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Revising;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

/// <summary>A host in which a test says whether somebody proved who they are a short while ago.</summary>
public sealed class SigningHost : TestHost
{
    public Proofs Proofs { get; } = new();

    protected override void ConfigureMore(IServiceCollection services)
    {
        services.RemoveAll<IRequestHandler<ProvedPresence, bool>>();
        services.AddSingleton<IRequestHandler<ProvedPresence, bool>>(Proofs);
    }
}

public sealed class Proofs : IRequestHandler<ProvedPresence, bool>
{
    public bool Fresh { get; set; } = true;

    public Task<bool> Handle(ProvedPresence request, CancellationToken cancellationToken) => Task.FromResult(Fresh);
}

public sealed class SheetPages(SigningHost host) : IClassFixture<SigningHost>
{
    private static readonly Actor Chair = Actors.LocalAuthorityPartner with
    {
        Roles = [.. Actors.LocalAuthorityPartner.Roles, new HeldRole("executive-chair", "Chair of the Executive", null, [AccessRole.GroupChair])],
    };

    [Theory, Trait("Rule", "REV-46"), Trait("Rule", "PLT-04")]
    [InlineData("decision"), InlineData("decision/write"), InlineData("decision/send"), InlineData("decision/revise"), InlineData("decision/meeting"), InlineData("sign"), InlineData("signed")]
    [InlineData("countersign"), InlineData("national-panel"), InlineData("national-panel/send"), InlineData("national-panel/letter"), InlineData("national-panel/answer")]
    public async Task A_page_of_the_sheet_asks_to_sign_in_and_is_not_there_for_others(string page)
    {
        var made = await host.CaseAtSigning();
        var path = new Uri($"/cases/{made.Reference}/{page}", UriKind.Relative);

        var stranger = await host.ClientOf(null, followRedirects: false).GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Contains("/sign-in", stranger.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientOf(Actors.Administrator).GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientOf(Actors.HousingLead).GetAsync(path)).StatusCode);
    }

    [Fact, Trait("Rule", "REV-45"), Trait("Rule", "REV-46"), Trait("Rule", "REV-48")]
    public async Task The_sheet_goes_from_writing_to_the_national_panels_answer_without_javascript()
    {
        host.Proofs.Fresh = true;
        await host.SeatTheChair("dsp-local-authority", new(2026, 1, 1), new(2027, 12, 31));
        var made = await host.CaseWithPanelDecided();
        using var officer = new Visitor(host.ClientOf(Actors.Coordinator));
        await officer.Open($"/cases/{made.Reference}/decision/write");
        Assert.DoesNotContain(officer.Page.QuerySelectorAll("textarea"), one => one.GetAttribute("name")?.Contains("recommendation", StringComparison.Ordinal) == true);
        await officer.Press("Save and look at it before sending", ("Input.Parts[conversations]", CasesWithSheets.Discussed), ("Input.Parts[learning]", CasesWithSheets.ToLearn));
        Assert.EndsWith("/decision/send", officer.Address, StringComparison.Ordinal);
        await officer.Press("Send for signing", ("Input.Purpose", ""), ("Input.LawfulBasis", "Public task"));
        Assert.Contains("Say why this is shared", Assert.Single(officer.Errors), StringComparison.Ordinal);
        Assert.Equal("Public task", officer.Page.QuerySelector("textarea[name='Input.LawfulBasis']")?.TextContent.Trim());
        await officer.Press("Send for signing", ("Input.Purpose", "So that the partners can decide"));
        Assert.Contains("With the statutory partners", officer.Text, StringComparison.Ordinal);

        foreach (var partner in CasesWithSheets.Partners)
        {
            using var visitor = new Visitor(host.ClientOf(partner));
            await visitor.Open($"/cases/{made.Reference}/sign");
            Assert.Empty(visitor.Page.QuerySelectorAll("input[type=radio][checked], input[type=checkbox][checked]"));
            await visitor.Press("Give my answer", ("Input.Agrees", "true"), ("Input.HasRead", "true"), ("Input.SignsInRole", "true"));
            Assert.Contains("You signed the decision sheet", visitor.Text, StringComparison.Ordinal);
        }
        using var chair = new Visitor(host.ClientOf(Chair));
        await chair.Open($"/cases/{made.Reference}/countersign");
        await chair.Press("Countersign", ("Input.HasRead", "true"));
        Assert.Contains("signed", chair.Address, StringComparison.Ordinal);

        await officer.Open($"/cases/{made.Reference}/national-panel/send");
        await officer.Press("Record that it was sent", [.. Date("Input.SentOn"), ("Input.How", "Secure mailbox"), ("Input.Purpose", "Statutory duty"), ("Input.LawfulBasis", "Public task")]);
        Assert.Contains("Its answer is awaited", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/cases/{made.Reference}/national-panel/answer");
        await officer.Press("Record the answer", [.. Date("Input.Dated"), ("Input.Answer", "Agrees"), ("Input.Text", "We agree.")]);
        Assert.Contains("The National Panel agrees", officer.Text, StringComparison.Ordinal);
        Assert.Contains("We agree.", officer.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-46")]
    public async Task Signing_asks_again_who_one_is_and_loses_nothing_that_was_typed()
    {
        host.Proofs.Fresh = false;
        var made = await host.CaseAtSigning();
        using var visitor = new Visitor(host.ClientOf(Actors.PolicePartner, followRedirects: false));
        await visitor.Open($"/cases/{made.Reference}/sign");
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);

        host.Proofs.Fresh = true;
        await visitor.Open($"/cases/{made.Reference}/sign");
        host.Proofs.Fresh = false;
        await visitor.Press("Give my answer", ("Input.Agrees", "false"), ("Input.Reasons", "The timeline"), ("Input.HasRead", "true"), ("Input.SignsInRole", "true"));

        Assert.Contains("10 minutes", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Equal("The timeline", visitor.Page.QuerySelector("textarea[name='Input.Reasons']")?.TextContent.Trim());
        Assert.Empty((await host.SheetOf(made)).Round.Signatures);
        host.Proofs.Fresh = true;
    }

    [Fact, Trait("Rule", "REV-46"), Trait("Rule", "HRD-22")]
    public async Task An_unanswered_form_says_what_is_missing_and_a_stale_one_signs_nothing()
    {
        host.Proofs.Fresh = true;
        var made = await host.CaseAtSigning();
        using var visitor = new Visitor(host.ClientOf(Actors.IcbPartner));
        await visitor.Open($"/cases/{made.Reference}/sign");
        await visitor.Press("Give my answer");
        Assert.Equal(3, visitor.Errors.Count);
        await visitor.Press("Give my answer", ("Input.Agrees", "true"), ("Input.HasRead", "true"), ("Input.SignsInRole", "true"));

        await host.Do(new ReviseSheet(made.Reference, "A name was wrong", host.Key()));
        await host.WriteSheet(made, "What was said of the handover.");
        await host.SendSheet(made);
        await visitor.Open($"/cases/{made.Reference}/sign");

        Assert.Contains("What has changed since you signed", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("added: What was said of the handover.", string.Join(' ', visitor.Page.QuerySelectorAll("ins").Select(one => one.TextContent)).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        await host.Do(new ReviseSheet(made.Reference, "Another", host.Key()));
        await host.WriteSheet(made, "What was said of the hospital.");
        await host.SendSheet(made);
        await visitor.Press("Give my answer", ("Input.Agrees", "true"), ("Input.HasRead", "true"), ("Input.SignsInRole", "true"));
        Assert.Contains("changed since you opened", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Empty((await host.SheetOf(made)).Round.Signatures);
    }

    [Fact, Trait("Rule", "PLT-72"), Trait("Rule", "REV-45")]
    public async Task A_sheet_that_saves_itself_answers_with_the_time_or_with_who_was_quicker_and_sends_nothing()
    {
        var made = await host.CaseWithPanelDecided();
        using var client = host.ClientOf(Actors.Coordinator);
        using var page = await new Visitor(client).Open($"/cases/{made.Reference}/decision/write");
        var address = page.Page.QuerySelector("form[data-autosave-url]")?.GetAttribute("data-autosave-url") ?? "";
        var fields = page.Page.QuerySelectorAll("form[data-autosave-url] input[type=hidden]").ToDictionary(one => one.GetAttribute("name") ?? "", one => one.GetAttribute("value") ?? "");

        using var first = await Autosave("It began");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("1", first.Headers.GetValues("X-Draft-Version").Single());
        Assert.Contains("savedAt", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var more = await Autosave("It began, and went on")) Assert.Equal("2", more.Headers.GetValues("X-Draft-Version").Single());
        Assert.Single(await host.StoryOf(made), line => line == "wrote in the decision sheet");

        using var manager = await new Visitor(host.ClientOf(Actors.BusinessManager)).Open($"/cases/{made.Reference}/decision/write");
        await manager.Press("Save", ("Input.Parts[conversations]", "The manager’s version"));
        using var late = await Autosave("It began, went on, and ended");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains(Actors.BusinessManager.Name, await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await page.Open($"/cases/{made.Reference}/decision/write");
        Assert.Equal("The manager’s version", page.Page.QuerySelector("textarea[name='Input.Parts[conversations]']")?.TextContent.Trim());
        Assert.Equal(0, await host.Count($"select count(*) from reviews.decision_sheet_round join reviews.decision_sheet s on s.id = sheet_id where s.case_id = '{made.Id}'"));

        async Task<HttpResponseMessage> Autosave(string words)
        {
            using var typed = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["Input.Parts[conversations]"] = words });
            return await client.PostAsync(new Uri(address, UriKind.Relative), typed);
        }
    }

    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "REV-45")]
    public async Task A_download_is_an_attachment_named_by_the_reference_and_leaves_its_trace()
    {
        var made = await host.CaseAtSigning();
        using var client = host.ClientOf(Actors.Coordinator);
        using var visitor = new Visitor(client);
        await visitor.Open($"/cases/{made.Reference}/decision");
        var token = visitor.Page.QuerySelector("main form input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Round", "1"), new("file", "Text")]);

        using var file = await client.PostAsync(new Uri($"/cases/{made.Reference}/decision", UriKind.Relative), form);

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"{made.Reference}.txt", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal((await host.SheetOf(made)).Round.Fingerprint, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Contains("exported the decision sheet, round 1, as plain text", await host.StoryOf(made));
    }

    private (string, string)[] Date(string field)
    {
        var today = London.Today(host.Clock);
        return [($"{field}.Day", $"{today.Day}"), ($"{field}.Month", $"{today.Month}"), ($"{field}.Year", $"{today.Year}")];
    }
}
