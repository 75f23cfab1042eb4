using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Journeys.Tests.RapidReview;
using Xunit;

namespace Partnership.Journeys.Tests.Tameside;

/// <summary>Part A from a professional, Part B by a majority that has taken advice, and the notification from which Appendix B counts.</summary>
public sealed partial class FromPartAToDay15
{
    private async Task A_professional_sends_Part_A()
    {
        await using var nurse = await site.Person();
        await nurse.Open("/refer");
        await nurse.DoesNotRead("Tower Hamlets");
        await nurse.Look("tameside-refer");
        await nurse.Form.Choose("Who are you?", "I work with children or families");
        await nurse.Press("Continue");
        await nurse.Press("Start");
        await nurse.Follow("You and your agency");
        await nurse.Form.Type("Name", "Sam Hollis");
        await nurse.Form.Type("Role", "Named Nurse");
        await nurse.Form.Select("Agency", Agency("acute-trust"));
        await nurse.Form.Type("Telephone", "0161 496 0321");
        await nurse.Form.Choose("Is it safe to contact you there?", "Yes");
        await nurse.Press("Save and continue");
        await nurse.Follow("Children");
        await nurse.Press("Add a child");
        await nurse.AddAChild("Wren", "Ashdown", "Date of birth is known");
        await nurse.Press("That is every child");
        await nurse.Follow("What happened");
        await nurse.Form.Date("Date of the incident", Referred.AddDays(-2));
        await nurse.Form.Type("Description of what happened", "The child was found alone.");
        await nurse.Press("Save and continue");
        await nurse.Follow("Your agency’s work, and why a review");
        await nurse.Form.Type("Why do you think there should be a review?", "Three services knew a part of it.");
        foreach (var pathway in Profile.Protocol.ReferralForm.Pathways) await nurse.Reads(pathway.Title);
        await nurse.Form.Choose("Which way forward do you propose?", Profile.Protocol.ReferralForm.Pathways[0].Title);
        await nurse.Press("Save and continue");
        await The_declarations_name_those_who_were_asked(nurse);
        await nurse.Press("Check and send");
        await nurse.Reads("A safeguarding lead");
        await nurse.Reads("A senior manager");
        await nurse.Look("tameside-check-part-a");
        await nurse.Press("Send referral");
        await nurse.ReadsHeading("Referral sent");
        _reference = await nurse.Words(".govuk-panel strong");
        Assert.Equal("TSCP-2026-0001", _reference);
    }

    private async Task The_declarations_name_those_who_were_asked(Person nurse)
    {
        await nurse.Follow("Your safeguarding lead, and declarations");
        await nurse.Form.Choose("Are you your agency’s safeguarding lead?", "Yes");
        Assert.Equal(2, Profile.Protocol.ReferralForm.Declarations.Count);
        foreach (var declaration in Profile.Protocol.ReferralForm.Declarations) await nurse.Form.Tick(declaration.Words);
        await nurse.PressInVain("Save and continue", "Name the person you spoke with");
        var named = nurse.Page.GetByLabel("Whom did you speak with?");
        await named.Nth(0).FillAsync("A safeguarding lead");
        await named.Nth(1).FillAsync("A senior manager");
        await nurse.Look("tameside-declarations");
        await nurse.Press("Save and continue");
    }

    private async Task The_officer_asks_the_Screening_Panel()
    {
        await Officer.Open(Case);
        // Forty-eight hours from the referral, by the clock and not by the day.
        await Officer.Reads($"{Titled("screening")} by 2:30pm on 25 November 2026");
        await Officer.Reads("has them called together");
        await Officer.Look("tameside-case-new");
        await Officer.Open($"{Case}/convene");
        foreach (var role in Profile.Protocol.Screening?.Screeners ?? []) await Officer.Form.Choose("Who will decide?", await Called(role));
        await Officer.Look("tameside-convene");
        await Officer.Press("Ask them");
        await Officer.Open(Case);
        await Officer.DoesNotRead("has them called together");
        await Officer.Page.GetByText("All dates of this case").ClickAsync();
        await Officer.Reads($"Done on time on 24 November 2026 · {Titled("screening")} by 2:30pm on 25 November 2026");
    }

    private async Task The_majority_decides_in_consultation()
    {
        await Officer.Open($"{Case}/threshold");
        await Officer.Look("tameside-threshold");
        var form = Officer.Form;
        await form.Date("When was it decided?", Day1);
        await form.Type("How did they confer?", "By video");
        foreach (var (role, notifiable, words) in new[] { ("head-of-safeguarding", "Yes", "The tests are plainly met."), ("health-screener", "Yes", "The harm is serious."), ("police-screener", "No", "An accident, as the scene was found.") })
            await Officer.RecordTheView(Profile.Role(role)?.Title ?? role, notifiable, words);
        await form.Type("What is the nature of the known or suspected abuse or neglect?", "Suspected neglect.");
        await form.Type("How was the serious harm test met, or why was it not?", "Lasting impairment is likely.");
        await form.Choose("Did a looked-after child die?", "No");
        await form.Choose("Is it a notifiable incident?", "Yes");
        await form.Choose("Is a Rapid Review wanted?", "Yes");
        await form.Choose("What follows?", Profile.Protocol.Screening?.Options[0].Title ?? "");
        await form.Of("Lead 1").Type("Name", "A team manager");
        await Officer.PressInVain("Record decision", "record who was consulted");
        await Officer.Reads(Profile.Protocol.Screening?.Disagreement.Words ?? "");
        await Officer.Form.Type("Who saw it otherwise, and why?", "The police: “An accident.”");
        await Officer.Form.Type("Who was consulted, and what did they advise?", "The Independent Scrutineer, by telephone: notify.");
        await Officer.Look("tameside-threshold-dissent");
        await Officer.Press("Record decision");
        await Officer.Reads("Threshold decision recorded");
        await Officer.Open($"{Case}/threshold/decision");
        await Officer.Reads("“An accident.”");
        await Officer.Reads("The Independent Scrutineer, by telephone: notify.");
        // The protocol asks advice beforehand; it has nobody told afterwards.
        await Officer.DoesNotRead("Told of the dissent");
        await Officer.Look("tameside-part-b");
    }

    private async Task The_notification_is_Day_1()
    {
        await Officer.Open($"{Case}/awareness");
        await Officer.RecordAwareness(Referred);
        await Officer.Open($"{Case}/notification");
        await Officer.RecordNotification(Day1);
        await Officer.Open(Case);
        await Officer.Page.GetByText("All dates of this case").ClickAsync();
        foreach (var (clock, day) in new[]
                 {
                     ("recommendation", Day2), ("templates-out", Day3), ("templates-back", Day10), ("combined-chronology", Day11), ("chronology-shared", Day12), ("panel", Day13), ("write-up", Day14), ("decision", Day15),
                 })
            await Assertions.Expect(Officer.Page.Locator("main .clock-strip__words", new() { HasText = $"{Titled(clock)} by" })).ToContainTextAsync(Weekday(day));
        await Officer.Reads("The Business Unit asks the agencies for what they hold.");
        await Officer.Look("tameside-all-dates");
    }
}
