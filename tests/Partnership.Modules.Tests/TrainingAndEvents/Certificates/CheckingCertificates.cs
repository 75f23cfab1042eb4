using Partnership.Kernel.Time;
using Partnership.Modules.Tests.TrainingAndEvents.TheDay;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Certificates;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.TheDay;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.Certificates;

public sealed class CheckingCertificates(TestHost host) : IClassFixture<TestHost>
{
    [Fact, Trait("Rule", "TRN-22"), Trait("Rule", "HRD-32")]
    public async Task A_certificate_is_issued_by_its_button_alone_once_and_only_to_who_was_there()
    {
        var (session, places) = await host.SessionWith(2);
        await host.WereThere(session, places[0]);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open(host.PageOf(places[1]) + "/certificate");
        Assert.Empty(visitor.Page.QuerySelectorAll("main button"));

        var page = host.PageOf(places[0]) + "/certificate";
        await visitor.Open(page);
        await visitor.Open(page);
        Assert.Equal(0L, await host.Ask<long>("select count(*) from training.certificate where place = $1", places[0].Value));
        var (form, address) = (visitor.Page, visitor.Address);
        await visitor.Press("Get your certificate");
        await visitor.Back(form, address).Press("Get your certificate");
        Assert.Equal(1L, await host.Ask<long>("select count(*) from training.certificate where place = $1", places[0].Value));
        foreach (var words in new[] { "Ann Example", "Working with fathers", "6 hours 30 minutes" }) Assert.Contains(words, visitor.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "TRN-22")]
    [InlineData("2026-12-01T09:30", "2026-12-01T16:00", 390)]
    [InlineData("2026-12-01T09:30", "2026-12-02T16:00", 780)]
    [InlineData("2026-10-24T10:00", "2026-10-26T12:00", 360)]
    [InlineData("2026-12-01T22:00", "2026-12-02T06:00", 480)]
    public void The_nights_between_the_days_of_a_session_are_nobodys_training(string starts, string ends, int minutes)
    {
        Assert.True(London.TryParse(starts, out var from) & London.TryParse(ends, out var to));
        Assert.Equal(minutes, MinutesOfTraining.Between(from, to));
    }

    [Fact, Trait("Rule", "TRN-22")]
    public async Task Anybody_can_check_a_code_however_it_is_typed_and_learns_the_course_and_the_date_alone()
    {
        var (_, code) = await Issued();
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open($"/certificates/{Letters.Grouped(code)}");
        Assert.Equal("Valid", visitor.Heading);
        Assert.Contains("Working with fathers", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", visitor.Page.Source.Text, StringComparison.Ordinal);

        await visitor.Open("/certificates");
        await visitor.Press("Check", ("Input.Code", " " + code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')), ("Input.Name", "ann  EXAMPLE"));
        Assert.Contains("The name you typed is the name on it.", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Check", ("Input.Code", code), ("Input.Name", "Somebody Else"));
        Assert.Contains("The name you typed is not the name on it.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", visitor.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRU-10")]
    public async Task A_code_with_any_one_letter_changed_is_not_valid()
    {
        var (_, code) = await Issued();
        for (var at = 0; at < code.Length; at++)
        {
            var wrong = code[..at] + (code[at] == 'A' ? 'B' : 'A') + code[(at + 1)..];
            Assert.Null(await host.Send(new Partnership.TrainingAndEvents.Certificates.Verifying.VerifyACertificate(wrong, null), Kernel.Identity.Actor.Public));
        }
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open($"/certificates/{code[..^1]}{(code[^1] == 'A' ? 'B' : 'A')}");
        Assert.Equal("Not valid", visitor.Heading);
        Assert.Contains("Check each letter and digit", visitor.Text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "TRU-10")]
    [InlineData("title = replace(title, 'fathers', 'mothers')")]
    [InlineData("held_on = held_on + 1")]
    [InlineData("minutes = minutes + 1")]
    [InlineData("issued_at = issued_at + interval '1 microsecond'")]
    [InlineData("place = (select id from training.place where came and id not in (select place from training.certificate) limit 1)")]
    [InlineData("details = set_byte(details, length(details) - 1, get_byte(details, length(details) - 1) # 1)")]
    [InlineData("details = set_byte(details, length(details) / 2, get_byte(details, length(details) / 2) # 128)")]
    public async Task What_somebody_changes_in_the_database_does_not_verify_any_more(string tampered)
    {
        var (_, code) = await Issued();
        await host.TamperWith($"update training.certificate set {tampered} where code = $1", code);
        Assert.Equal("Not valid", await Checked(code));
    }

    [Fact, Trait("Rule", "TRU-10")]
    public async Task A_certificate_that_is_given_another_code_does_not_verify_under_it()
    {
        var (_, code) = await Issued();
        var other = code[..^1] + (code[^1] == 'A' ? 'B' : 'A');
        await host.TamperWith("update training.certificate set code = $2 where code = $1", code, other);
        Assert.Equal("Not valid", await Checked(other));
    }

    [Fact, Trait("Rule", "TRN-22")]
    public async Task Who_was_not_there_after_all_has_no_valid_certificate_also_where_its_withdrawal_is_undone_behind_our_back()
    {
        var (place, code) = await Issued();
        var number = await host.Ask<long>("select number from training.session where id = (select session from training.place where id = $1)", place.Value);
        await host.Send(new MarkAttendance(number, [new(place, Came: false)], MarkedHow.Organiser), Actors.Coordinator);
        Assert.Equal("Not valid", await Checked(code));
        await host.TamperWith("update training.certificate set withdrawn_at = null where code = $1", code);
        Assert.Equal("Not valid", await Checked(code));
    }

    [Fact, Trait("Rule", "TRN-22")]
    public async Task Who_was_marked_as_there_again_gets_a_new_code()
    {
        var (place, code) = await Issued();
        var number = await host.Ask<long>("select number from training.session where id = (select session from training.place where id = $1)", place.Value);
        await host.Send(new MarkAttendance(number, [new(place, Came: false)], MarkedHow.Organiser), Actors.Coordinator);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Send(new MarkAttendance(number, [new(place, Came: true)], MarkedHow.Organiser), Actors.Coordinator);
        using var visitor = new Visitor(host.ClientOf(null));
        await visitor.Open(host.PageOf(place) + "/certificate");
        await visitor.Press("Get your certificate");
        var again = await host.Ask<string>("select code from training.certificate where place = $1 and withdrawn_at is null", place.Value);
        Assert.Equal(("Not valid", "Valid"), (await Checked(code), await Checked(again)));
    }

    private async Task<(PlaceId Place, string Code)> Issued()
    {
        var (session, places) = await host.SessionWith(2);
        await host.WereThere(session, places);
        await host.Send(new Partnership.TrainingAndEvents.Certificates.Issuing.IssueACertificate(places[0]), Kernel.Identity.Actor.Public);
        var code = await host.Ask<string>("select code from training.certificate where place = $1", places[0].Value);
        Assert.Equal("Valid", await Checked(code));
        return (places[0], code);
    }

    private async Task<string> Checked(string code)
    {
        using var visitor = new Visitor(host.ClientOf(null));
        return (await visitor.Open(CertificateCodes.Href(code))).Heading;
    }
}
