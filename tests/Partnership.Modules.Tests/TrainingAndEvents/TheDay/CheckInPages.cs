using System.Net;
using System.Text.Json;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

public sealed class CheckInPages(TestHost host) : IClassFixture<TestHost>
{
    [Theory, Trait("Rule", "TRN-20")]
    [InlineData("/check-in")]
    [InlineData("/check-in/not-on-the-list")]
    [InlineData("/register")]
    [InlineData("/register/typed")]
    [InlineData("/attendance")]
    [InlineData("/results")]
    public async Task Who_has_not_signed_in_is_asked_to_and_who_does_not_run_the_session_finds_nothing(string page)
    {
        var (session, _) = await host.SessionWith(1);
        using var nobody = new Visitor(host.ClientOf(null, followRedirects: false));
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.Open(session.Page + page)).Status);
        using var other = new Visitor(host.ClientOf(Actors.HousingLead));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(session.Page + page)).Status);
        using var ours = new Visitor(host.ClientOf(Actors.Apprentice));
        Assert.Equal(HttpStatusCode.OK, (await ours.Open(session.Page + page)).Status);
    }

    [Fact, Trait("Rule", "TRN-20"), Trait("Rule", "HRD-32")]
    public async Task One_button_a_person_works_without_a_script_and_opening_the_page_marks_nobody()
    {
        var (session, places) = await host.SessionWith(2);
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/check-in");
        Assert.Contains("0 here · 0 not here · 2 not marked yet", visitor.Text, StringComparison.Ordinal);
        Assert.Null((await host.PlaceOf(places[0])).Came);

        await visitor.Press("Here: Ann Example");
        await visitor.Press("Not here: Ben Example");

        Assert.Contains("1 here · 1 not here · 0 not marked yet", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Example", visitor.Address, StringComparison.Ordinal);
        Assert.True((await host.PlaceOf(places[0])).Came);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task What_a_phone_kept_is_sent_with_the_form_and_answered_where_everybody_stands_without_names()
    {
        var (session, places) = await host.SessionWith(2);
        var client = host.ClientOf(Actors.Coordinator);
        using var visitor = new Visitor(client);
        await visitor.Open(session.Page + "/check-in");
        var token = visitor.Page.QuerySelector("form[data-check-in] [name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var now = host.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Dictionary<string, string> fields = new() { ["__RequestVerificationToken"] = token, ["sent"] = $"{now}", ["marks[0].Place"] = $"{places[1]}", ["marks[0].Came"] = "true", ["marks[0].At"] = $"{now - 60_000}" };

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(session.Page + "/check-in?handler=marks", UriKind.Relative), content);

        var said = await answer.Content.ReadAsStringAsync();
        Assert.Equal("1 here · 0 not here · 1 not marked yet", JsonDocument.Parse(said).RootElement.GetProperty("figures").GetString());
        Assert.DoesNotContain("Example", said, StringComparison.Ordinal);
        Assert.True((await host.PlaceOf(places[1])).Came);

        using var forged = new FormUrlEncodedContent(fields.Where(field => field.Key != "__RequestVerificationToken"));
        using var refused = await client.PostAsync(new Uri(session.Page + "/check-in?handler=marks", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Somebody_at_the_door_who_is_not_booked_is_taken_in_while_a_place_is_free_and_else_told_so()
    {
        var (session, _) = await host.SessionWith(1, TimeSpan.FromMinutes(-20), facts => facts with { Capacity = 2 });
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/check-in/not-on-the-list");
        await visitor.Press("Take them in", ("Input.Name", "Dora Atthedoor"), ("Input.Email", "not an address"));
        Assert.Contains("Enter an email address in the right form, like name@example.org", visitor.Errors);
        Assert.Equal("Dora Atthedoor", visitor.Page.QuerySelector("[name='Input.Name']")?.GetAttribute("value"));

        await visitor.Press("Take them in", ("Input.Name", "Dora Atthedoor"), ("Input.Email", "dora@barts.nhs.example"));
        Assert.Contains("1 here · 0 not here · 1 not marked yet", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Dora Atthedoor", visitor.Text, StringComparison.Ordinal);

        await visitor.Open(session.Page + "/check-in/not-on-the-list");
        await visitor.Press("Take them in", ("Input.Name", "Late Comer"), ("Input.Email", "late@barts.nhs.example"));
        Assert.Contains("All 2 places are taken", visitor.Errors[0], StringComparison.Ordinal);

        // Somebody who has a place, and was not found on the list, is not counted twice.
        await visitor.Press("Take them in", ("Input.Name", "Ann"), ("Input.Email", $"ann.{session.Number}@barts.nhs.example"));
        Assert.Contains("2 here · 0 not here · 0 not marked yet", visitor.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Somebody_from_the_waiting_list_is_let_in_only_where_a_place_is_free()
    {
        var (session, places) = await host.SessionWith(3, TimeSpan.FromMinutes(-30), facts => facts with { Capacity = 2 });
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/check-in");
        await visitor.Press("Let in: Cara Example");
        Assert.Contains("All places are taken", visitor.Errors[0], StringComparison.Ordinal);

        await host.TamperWith("update training.session set capacity = 3 where number = $1", session.Number);
        await visitor.Open(session.Page + "/check-in");
        await visitor.Press("Let in: Cara Example");
        Assert.Equal((PlaceState.Confirmed, true), await host.PlaceOf(places[2]) is var place ? (place.State, place.Came) : default);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task The_register_names_those_who_have_a_place_has_room_for_signatures_and_is_typed_in_afterwards()
    {
        var (session, places) = await host.SessionWith(2, TimeSpan.FromHours(7));
        using var visitor = new Visitor(host.ClientOf(Actors.Coordinator));
        await visitor.Open(session.Page + "/register");
        Assert.Equal(["", "Name", "Agency", "Signature"], visitor.Page.QuerySelectorAll("thead th").Select(one => one.TextContent));
        Assert.Equal(["Ann Example", "Ben Example"], visitor.Page.QuerySelectorAll("tbody th").Select(one => one.TextContent));
        Assert.Equal(1L, await host.Ask<long>("select count(*) from audit.entry where kind = 'session' and id = $1 and body like '%opened the register%'", $"{session.Id}"));

        await visitor.Follow("Type in the register");
        await visitor.Press("Save the register", ("Lines[0].Came", "true"), ("Lines[1].Came", "false"));
        Assert.Contains("Here, from the register", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(MarkedHow.Register, (await host.PlaceOf(places[1])).MarkedHow);
    }
}
