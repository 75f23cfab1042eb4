using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Reviews.AgencyChecks;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Reviews.Referrals;

public sealed class ReferringAsAProfessional(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Actor Nurse = Actors.Person("agency-member", "A nurse of Barts", "barts-health", AccessRole.AgencyMember);

    [Fact, Trait("Rule", "REV-03"), Trait("Rule", "REV-01")]
    public async Task The_full_form_can_be_sent_without_an_account()
    {
        using var nurse = await host.AtTasksOfProfessional();
        Assert.Equal("/refer/professional/tasks", nurse.Address);
        await nurse.Open("/refer/professional/check");
        foreach (var said in new[] { "Robin Quickthorn", "6 years old on 3 March 2026", "Suspected neglect", "The school nurse", "Seen twice", "Rapid Review", "Spoke with: A lead" })
            Assert.Contains(said, nurse.Text, StringComparison.Ordinal);

        await nurse.Press("Send referral");

        Assert.Equal("/refer/sent", nurse.Address);
        Assert.Matches("^TH-2026-[0-9]{4}$", nurse.Reference());
    }

    [Fact, Trait("Rule", "REV-03"), Trait("Rule", "HRD-12"), Trait("Rule", "HRD-10")]
    public async Task Several_children_can_be_added_and_one_removed_born_or_not_named_or_not()
    {
        using var nurse = await host.AtTasksOfProfessional();
        await nurse.AddChild("", "", ("Input.Age", "Unborn"), ("Input.Expected.Day", "1"), ("Input.Expected.Month", "2"), ("Input.Expected.Year", "2027"));
        await nurse.AddChild("", "Quickthorn", ("Input.Age", "Years"), ("Input.Years", "3"), ("Input.Estimated", "true"));
        await nurse.AddChild("Mistake", "Quickthorn", ("Input.Age", "NotKnown"));
        Assert.Contains("4 children", nurse.Text, StringComparison.Ordinal);

        await nurse.Press("Remove Mistake Quickthorn");

        Assert.DoesNotContain("Mistake", nurse.Text, StringComparison.Ordinal);
        Assert.Contains("Unborn, expected 1 February 2027", nurse.Text, StringComparison.Ordinal);
        Assert.Contains("About 3 years old", nurse.Text, StringComparison.Ordinal);
        await nurse.Open("/refer/professional/check");
        await nurse.Press("Send referral");
        Assert.Equal("R.Q., Unborn, Q.", await host.One<string>("select initials from reviews.review_case where reference = $1", nurse.Reference()));
    }

    [Fact, Trait("Rule", "REV-06"), Trait("Rule", "REV-03")]
    public async Task A_referral_can_be_left_and_gone_on_with()
    {
        using var nurse = await host.AtTasksOfProfessional();
        host.Clock.Advance(TimeSpan.FromDays(2));

        await nurse.Open("/refer/professional");

        Assert.Contains("You have a referral here that is not sent", nurse.Text, StringComparison.Ordinal);
        await nurse.Open("/refer/professional/incident");
        Assert.Equal(Forms.Story, nurse.Page.QuerySelector("#Description")?.TextContent);
    }

    [Fact, Trait("Rule", "REV-03")]
    public async Task What_is_missing_is_a_section_still_to_do_and_nothing_can_be_sent()
    {
        using var nurse = await host.Visitor().Open("/refer/professional");
        await nurse.Press("Start");
        Assert.Contains("5 sections still to do", nurse.Text, StringComparison.Ordinal);

        await nurse.Open("/refer/professional/check");

        Assert.Equal("/refer/professional/tasks", nurse.Address);
    }

    [Fact, Trait("Rule", "PLT-72"), Trait("Rule", "PLT-76")]
    public async Task A_date_that_does_not_exist_and_one_in_the_future_are_told_apart()
    {
        using var nurse = await host.AtTasksOfProfessional();
        await nurse.Open("/refer/professional/incident");
        await nurse.Press(null, ("On.Day", "30"), ("On.Month", "2"), ("On.Year", "2026"));
        Assert.Equal(["Date of the incident must be a real date"], nurse.Errors);

        await nurse.Press(null, ("On.Day", "1"), ("On.Month", "1"), ("On.Year", "2030"));
        Assert.Equal(["Date of the incident must be today or in the past"], nurse.Errors);
        Assert.Equal(Forms.Story, nurse.Page.QuerySelector("#Description")?.TextContent);
    }

    [Fact, Trait("Rule", "REV-03")]
    public async Task Whoever_has_signed_in_finds_their_agency_filled_in_and_the_referral_among_theirs()
    {
        using var nurse = await host.Visitor(Nurse).Open("/refer/professional");
        await nurse.Press("Start");
        await nurse.Open("/refer/professional/you");
        Assert.Equal("A nurse of Barts", nurse.Page.QuerySelector("#Name")?.GetAttribute("value"));
        Assert.Equal("barts-health", nurse.Page.QuerySelector("#Agency option[selected]")?.GetAttribute("value"));

        var sent = await host.Send(host.FromProfessional(), Nurse);
        await nurse.Open("/my-referrals");

        Assert.Contains(sent.Value.Reference, nurse.Text, StringComparison.Ordinal);
        Assert.Contains("Being considered", nurse.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quickthorn", nurse.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-03")]
    public async Task The_lead_is_copied_in_and_endorses_while_the_referral_goes_its_way()
    {
        using var nurse = await host.AtTasksOfProfessional();
        await nurse.Open("/refer/professional/check");
        await nurse.Press("Send referral");
        Assert.Equal(2, await host.Mails(nurse.Reference()));

        using var lead = await host.Visitor(Actors.BartsLead).Open($"/my-referrals/{nurse.Reference()}");
        Assert.Contains(Forms.Story, lead.Text, StringComparison.Ordinal);
        await lead.Press("Send");
        Assert.Equal(["Choose whether you endorse the referral or comment on it"], lead.Errors);
        await lead.Press("Send", ("Input.View", "Endorses"));

        Assert.Contains("The Business Unit sees what you said", lead.Page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal("Endorses", await host.One<string>("select lead_view from reviews.referral join reviews.review_case c on c.id = case_id where c.reference = $1", nurse.Reference()));
        Assert.Equal("Screening", await host.One<string>("select stage from reviews.review_case where reference = $1", nurse.Reference()));
    }

    [Fact, Trait("Rule", "REV-03"), Trait("Rule", "REV-90")]
    public async Task The_lead_of_another_agency_finds_nothing()
    {
        var sent = await host.Send(host.FromProfessional(), Nurse);
        using var other = await host.Visitor(Actors.HousingLead).Open($"/my-referrals/{sent.Value.Reference}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Status);
    }

    [Fact, Trait("Rule", "REV-03")]
    public async Task A_schools_referral_is_copied_to_the_education_safeguarding_service()
    {
        var sent = await host.Send(host.FromProfessional("schools-primary"), Actor.Public);
        Assert.Equal("education-safeguarding", await host.One<string>("select copied_to from reviews.referral where id = $1", sent.Value.Referral.Value));

        var lead = Actors.Person("education-safeguarding-lead", "Education Safeguarding lead", "education-safeguarding", AccessRole.AgencySafeguardingLead);
        using var copied = await host.Visitor(lead).Open($"/my-referrals/{sent.Value.Reference}");
        Assert.Contains(Forms.Story, copied.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "REV-03"), Trait("Rule", "COM-22")]
    public async Task The_service_that_a_school_goes_through_gets_a_mail_with_the_reference_and_nothing_of_the_case()
    {
        var lead = Actors.Person("education-safeguarding-lead", "Education Safeguarding lead", "education-safeguarding", AccessRole.AgencySafeguardingLead);
        await host.Seat(lead);
        var school = await host.Send(host.FromProfessional("schools-primary"), Actor.Public);
        var hospital = await host.Send(host.FromProfessional(), Actor.Public);

        await host.Deliver();

        var mail = Assert.Single(await host.MailsWaiting("referral-copied", school.Value.Reference));
        Assert.Contains($"{lead.Person}", mail, StringComparison.Ordinal);
        Assert.Contains($"/my-referrals/{school.Value.Reference}", mail, StringComparison.Ordinal);
        foreach (var told in new[] { "Quickthorn", Forms.Story }) Assert.DoesNotContain(told, mail, StringComparison.Ordinal);
        Assert.Empty(await host.MailsWaiting("referral-copied", hospital.Value.Reference));
        Assert.Contains(await host.StoryOf(new(school.Value.Case, school.Value.Reference)), line => line.StartsWith("copied the referral to ", StringComparison.Ordinal));
    }
}
