using Partnership.Journeys.Tests.Browsing;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>A question to the parent, the threshold decision, the notification.</summary>
public sealed partial class FromReferralToTheNationalPanel
{
    private const string HeadOfQuality = "Head of Service for Quality Assurance", Nurse = "Designated Nurse for Safeguarding Children", Superintendent = "Detective Superintendent, Public Protection";

    private async Task The_officer_asks_the_parent()
    {
        await site.Deliver();
        await Officer.Open("/home");
        await Officer.Look("home-officer");
        await Officer.Open("/referrals");
        await Officer.Reads("3 referrals");
        await Officer.Look("queue");
        await Officer.Follow(_reference);
        await Officer.Look("case-new");
        await Officer.Follow("Children and family");
        await Officer.Reads("Robin was taken to hospital.");
        await Officer.Look();
        await Officer.Open($"{Case}/panel");
        await Officer.Reads("No day is set yet");
        await Officer.Look();

        await Officer.Open($"{Case}/threshold");
        await Officer.Follow("ask the referrer first");
        await Officer.PressInVain("Send question", "question");
        await Officer.Form.Type("Question", "Which school does your child go to?");
        await Officer.Press("Send question");
        await Officer.Reads("Not answered yet");
        await Officer.Look();
    }

    private async Task The_parent_answers_by_the_code()
    {
        await Parent.Open("/follow-up");
        await Parent.Look();
        await Parent.Form.Type("Follow-up code", "AAAA-AAAA-AAAA-AAAA-AAAA");
        await Parent.PressInVain("Continue", "This code does not open a referral");
        await Parent.Form.Type("Follow-up code", _followUpCode.ToLowerInvariant());
        await Parent.Press("Continue");
        await Parent.Reads("We have a question for you.");
        await Parent.Look("follow-up");
        await Parent.PressInVain("Send answer", "answer");
        await Parent.Form.Type("Your answer", "Harbour Primary, year 2");
        await Parent.Press("Send answer");
        await Parent.Reads("You answered our question on");
        await Parent.Look();
    }

    private async Task The_officer_records_the_threshold_decision()
    {
        await Officer.Open($"{Case}/convene");
        await Officer.PressInVain("Ask them", "Choose who will decide");
        foreach (var one in new[] { HeadOfQuality, Nurse, Superintendent }) await Officer.Form.Choose("Who will decide?", one);
        await Officer.Press("Ask them");

        await using var nurse = await site.Person(Nurse);
        await nurse.Open("/home");
        await nurse.Look();
        await nurse.Open(Case);
        await nurse.Reads("decide whether the threshold is met");
        await nurse.Look();

        await Officer.Press("Record the threshold decision");
        await Officer.Look();
        await Officer.PressInVain("Record decision", "Choose what was decided");
        var form = Officer.Form;
        await form.Date("When was it decided?", Decided);
        await form.Type("How did they confer?", "By video");
        await Officer.RecordTheView(HeadOfQuality, "Yes", "Two of the tests are plainly met.");
        await Officer.RecordTheView(Nurse, "Yes", "The harm is serious, and it was seen coming.");
        await Officer.RecordTheView(Superintendent, "No", "An accident, as the scene was found.");
        await form.Type("What is the nature of the known or suspected abuse or neglect?", "Suspected neglect.");
        await form.Type("How was the serious harm test met, or why was it not?", "Lasting impairment is likely.");
        await form.Choose("Did a looked-after child die?", "No");
        await form.Choose("Is it a notifiable incident?", "Yes");
        await form.Choose("Is a Rapid Review wanted?", "Yes");
        await form.Choose("What follows?", "The threshold of a serious incident notification is met");
        await form.Of("Lead 1").Type("Name", "A team manager");
        await Officer.PressInVain("Record decision", "record who saw it otherwise");
        await Officer.Form.Type("Who saw it otherwise, and why?", "The Detective Superintendent: “An accident.”");
        await Officer.Press("Record decision");
        await Officer.Reads("Threshold decision recorded");
        await Officer.Look();
        await Officer.Open($"{Case}/threshold/decision");
        await Officer.Reads("“An accident.”");
        await Officer.Look("threshold-decision");
    }

    private async Task The_officer_records_awareness_and_notification()
    {
        await Officer.Open($"{Case}/notification");
        await Officer.Look();
        await Officer.Press("Record when it became aware");
        await Officer.PressInVain("Record", "Enter");
        await Officer.RecordAwareness(Referred);
        await Officer.Follow("Data sheet for the government’s portal");
        await Officer.Look();
        await Officer.Open($"{Case}/notification");
        await Officer.PressInVain("Record notification", "Enter");
        await Officer.RecordNotification(Decided);

        // Fifteen working days after 24 November 2026; how that was worked out opens under the date.
        await Officer.Reads("Tuesday 15 December 2026");
        await Officer.Page.GetByText("How was this date worked out?").First.ClickAsync();
        await Officer.Reads("working days");
        await Officer.Look("case-clocks");
    }
}
