using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>What people do in a review whichever protocol it follows.</summary>
internal static class InAnyReview
{
    public static async Task AddAChild(this Person referrer, string forename, string lastName, string age)
    {
        await referrer.Form.Type("Last names", lastName);
        await referrer.Form.Type("Forenames", forename);
        await referrer.Form.Choose("Age", age);
        if (age == "Date of birth is known") await referrer.Form.Date("Date of birth", new(2021, 4, 12));
        await referrer.Form.Choose("Was this child harmed, or is it thought so?", "Yes");
        await referrer.Press("Save child");
    }

    /// <summary>What somebody who screens said, under the title of their role.</summary>
    public static async Task RecordTheView(this Person officer, string role, string notifiable, string words)
    {
        var form = officer.Form.Of(role);
        await form.SelectTheFirst("Who decided in this role?");
        await form.Tick("They checked their own agency’s system");
        await form.Choose("Do they see a notifiable incident?", notifiable);
        await form.Choose("Do they want a Rapid Review?", "Yes");
        await form.Type("Their view", words);
    }

    public static async Task RecordAwareness(this Person officer, DateOnly day)
    {
        await officer.Form.Date("On which day?", day);
        await officer.Form.Type("How did it become aware?", "The hospital called the hub.");
        await officer.Press("Record");
    }

    public static async Task RecordNotification(this Person officer, DateOnly day)
    {
        await officer.Form.Date("When was the National Panel notified?", day);
        await officer.Form.Type("Which reference did the portal give?", "SIN-2026-1187");
        await officer.Form.Type("Who notified?", "Head of Service");
        await officer.Press("Record notification");
    }

    public static async Task HoldsNothing(this Person lead, string reference)
    {
        await lead.Open($"/checks/{reference}/records");
        await lead.Form.Choose("Does your agency hold records about this child or family?", "No, we hold nothing");
        await lead.Form.Type("Which records did you search, and under which names?", "All community records");
        await lead.Press("Save and go back to the form");
        await lead.Press("Look at it as a whole and send it");
        await lead.Look();
        await lead.Press("Send the check form");
        await lead.Reads("Check form sent to the Business Unit");
    }

    public static async Task Accept(this Person officer)
    {
        await officer.Form.Choose("Is the form good enough for the panel?", "Yes, accept it");
        await officer.Press("Save");
    }

    public static async Task EnterThePanelsDay(this Person officer, DateOnly day)
    {
        await officer.Form.Date("Which day?", day);
        await officer.Form.Type("From", "10am");
        await officer.Form.Type("To", "12:30pm");
        await officer.Form.Type("Where?", "Town Hall, room 3");
    }

    public static async Task FreezeThePack(this Person officer)
    {
        await officer.Form.Type("What is it shared for?", "The panel’s decision");
        await officer.Form.Type("On what lawful basis?", "Public task");
        await officer.Press("Freeze and send it");
        await officer.Reads("The pack is frozen and sent");
    }

    public static async Task DeclareNoInterest(this Person member)
    {
        await member.Form.Choose("Which is true?", "I have no interest in this case");
        await member.Press("Declare");
        await member.Reads("You declared no interest");
    }

    public static async Task AnswerWhetherLearningIsNeeded(this Person officer)
    {
        await officer.Follow("Is there still a need for systemic learning?");
        await officer.Look();
        await officer.Form.Choose("After these, is systemic learning still needed?", "Yes");
        await officer.Form.Type("Why?", "Addresses have not come up before.");
        await officer.Press("Record the answer");
    }

    /// <summary>Every criterion from the one that is open to the last.</summary>
    public static async Task AnswerEachCriterion(this Person officer)
    {
        while (await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Save and go to the next" }).CountAsync() > 0)
        {
            await officer.Form.Choose("What does the panel say?", "Yes");
            await officer.Form.Type("Why?", "As the checks show.");
            await officer.Press("Save and go to the next");
        }
    }

    public static async Task PutALocalReviewToTheVote(this Person officer)
    {
        await officer.Form.Choose("Are the criteria for a local review met?", "Yes");
        await officer.Form.Choose("Are the criteria for a national review met?", "No");
        await officer.Form.Choose("What is recommended?", "A local review");
        await officer.Form.Type("For which reasons?", "What the agencies can learn together.");
        await officer.Press("Put it to the vote");
        await officer.Reads("Members can vote now");
    }

    public static async Task Vote(this Person member, string choice, string reason)
    {
        await member.Form.Choose("How do you vote?", choice);
        await member.Form.Type("Your reason", reason);
        await member.Press("Cast your vote");
        await member.Reads("Your vote is cast");
    }

    public static async Task SendForSigning(this Person officer)
    {
        await officer.Form.Type("Why is this shared?", "So that the partners can decide");
        await officer.Form.Type("What is the lawful basis?", "Public task");
        await officer.Press("Send for signing");
    }

    public static async Task Sign(this Person partner, string @case, string? picture = null)
    {
        await partner.Open($"{@case}/sign");
        if (picture is not null) await partner.Look(picture);
        await partner.Form.Choose("Do you agree with the decision?", "I agree and sign");
        await partner.Form.Tick("I have read the whole decision sheet");
        await partner.Form.Tick("I act today as");
        await partner.Press("Give my answer");
        await partner.Reads("You signed the decision sheet");
        if (picture is not null) await partner.Look($"{picture}-receipt");
    }

    public static async Task Countersign(this Person chair)
    {
        await chair.Form.Tick("I have read the whole decision sheet");
        await chair.Press("Countersign");
        await chair.Reads("Fingerprint of the signature");
    }

    public static async Task RecordThatItWasSent(this Person officer, DateOnly day)
    {
        await officer.Form.Date("When was it sent?", day);
        await officer.Form.Type("How was it sent?", "By the Panel’s secure mailbox");
        await officer.Form.Type("Why is this shared?", "The decision is due to the Panel");
        await officer.Form.Type("What is the lawful basis?", "Public task");
        await officer.Press("Record that it was sent");
        await officer.Reads("Its answer is awaited.");
    }
}
