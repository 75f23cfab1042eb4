using Partnership.Journeys.Tests.Browsing;
using Partnership.Journeys.Tests.RapidReview;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Xunit;

namespace Partnership.Journeys.Tests.Tameside;

/// <summary>From the templates of Day 3 to the partners' signatures of Day 15.</summary>
public sealed partial class FromPartAToDay15
{
    private const string Asked = "acute-trust", HoldingNothing = "police";

    private async Task The_templates_go_out_with_the_invitation()
    {
        await Officer.Open($"{Case}/checks");
        await Officer.Reads($"The protocol says by {Weekday(Day10)}");
        await Officer.Look("tameside-ask-agencies");
        foreach (var other in Profile.Protocol.Panel.Core.Select(seat => seat.Agency).Distinct().Except([Asked, HoldingNothing])) await Officer.Form.Untick("Which agencies?", Agency(other));
        await Officer.Press("Ask these agencies");
        await Officer.Reads("2 agencies asked");
        await Officer.Reads(Day10.InWords());
        await Officer.Open($"{Case}/panel/schedule");
        await Officer.EnterThePanelsDay(Day13);
        await Officer.Press("Set the day and invite the members");
        await Officer.Reads("The day is set and the members are invited");
        await Officer.ReadsHeading("Practice Review Panel");
        await Officer.DoesNotRead("Rapid Review Panel");
        await Officer.Look("tameside-panel");
    }

    private async Task The_agencies_return_theirs()
    {
        var lead = await Somebody("agency-safeguarding-lead", Asked);
        await lead.Open($"/checks/{_reference}");
        await lead.Look("tameside-check");
        await lead.Follow("What your agency holds");
        await lead.Form.Choose("Does your agency hold records about this child or family?", "Yes");
        await lead.Form.Type("Which records did you search, and under which names?", "Emergency records, both spellings");
        await lead.Press("Save and go back to the form");
        foreach (var section in Profile.Protocol.CheckForm.Sections)
        {
            await lead.Follow(section.Title);
            foreach (var question in section.Questions.Where(one => one.Required))
                if (question.Kind == QuestionKind.YesNo) await lead.Form.Choose(question.Title, "Yes");
                else await lead.Form.Type(question.Title, "Known since 2024.");
            await lead.Look($"tameside-check-{section.Key}");
            // The chronology has pages of its own, and nothing to be saved on its list.
            if (section.Questions.All(question => question.Kind == QuestionKind.Chronology)) await lead.Follow($"Check form {_reference}");
            else await lead.Press("Save and go back to the form");
        }
        await lead.Press("Look at it as a whole and send it");
        await lead.Press("Send the check form");
        await lead.Reads("Check form sent to the Business Unit");
        var other = await Somebody("agency-safeguarding-lead", HoldingNothing);
        await other.HoldsNothing(_reference);
        foreach (var agency in new[] { Asked, HoldingNothing })
        {
            await Officer.Open($"{Case}/checks/{agency}");
            await Officer.Accept();
        }
    }

    private async Task The_papers_are_shared()
    {
        await Officer.Open($"{Case}/checks/share");
        await Officer.Look();
        await Officer.Press("Share them now");
        await Officer.Reads("Agency checks shared");
        await Officer.Open($"{Case}/panel/pack/send");
        await Officer.FreezeThePack();
        foreach (var role in new[] { "panel-chair", "health-screener", "police-screener" })
        {
            var member = await Somebody(role);
            await member.Open($"{Case}/panel/interest");
            await member.DeclareNoInterest();
            if (role != "panel-chair") continue;
            await member.Open($"{Case}/panel/pack");
            await member.Reads("Known since 2024.");
            await member.Look("tameside-pack");
        }
    }

    private async Task The_Practice_Review_Panel_decides()
    {
        var (chair, health, police) = (await Somebody("panel-chair"), await Somebody("health-screener"), await Somebody("police-screener"));
        await Officer.Open($"{Case}/panel/meeting");
        await Officer.Press("Open the meeting");
        foreach (var role in new[] { "panel-chair", "health-screener", "police-screener" }) await Officer.Form.Choose("Present", await Called(role));
        await Officer.Press("Record who is there");
        await Officer.Look("tameside-meeting");
        await Officer.AnswerWhetherLearningIsNeeded();
        await Officer.Follow("The criteria, one by one");
        await Officer.Page.Locator(".govuk-task-list__link").First.ClickAsync();
        await Officer.AnswerEachCriterion();
        await Officer.Press("Go on to the recommendation");
        await Officer.PutALocalReviewToTheVote();
        await Officer.Reads("the Practice Review Panel decides");
        foreach (var (member, choice, reason) in new[] { (health, "For the recommendation", "Agencies can learn from it."), (police, "Against it", "The criminal case comes first."), (chair, "For the recommendation", "As health says.") })
        {
            await member.Open($"{Case}/panel/vote");
            await member.Vote(choice, reason);
        }
        await chair.Open($"{Case}/panel/vote");
        await chair.Press("Close the voting and count");
        await chair.Reads("The voting is closed");
        await chair.Open($"{Case}/panel/record");
        await chair.Reads("Carried, 2 for and 1 against");
        await chair.Reads("The criminal case comes first.");
        await chair.DoesNotRead("Rapid Review Panel");
        await chair.Look("tameside-panel-record");
    }

    private async Task The_eleven_points_are_written_up()
    {
        var parts = Profile.Protocol.DecisionSheet.Parts;
        Assert.Equal(11, parts.Count);
        await Officer.Open($"{Case}/decision/write");
        foreach (var part in parts.Where(one => one.Content == SheetContent.Narrative)) await Officer.Form.Type(part.Title, "As the panel found: addresses are checked at each visit.");
        await Officer.Look("tameside-sheet-write");
        await Officer.Press("Save and look at it before sending");
        var headings = await Officer.Page.Locator(".sheet h2").AllInnerTextsAsync();
        Assert.Equal(parts.Select(one => one.Title), headings.Take(parts.Count));
        await Officer.Look("tameside-sheet-before-sending");
        await Officer.SendForSigning();
        await Officer.Open($"{Case}/decision");
        await Officer.Look("tameside-sheet");
    }

    private async Task The_partners_sign_and_it_is_sent()
    {
        foreach (var role in Profile.Protocol.SignOff.Signatories)
        {
            var partner = await Somebody(role);
            await partner.Sign(Case, role == "dsp-icb" ? "tameside-sign" : null);
        }
        var chair = await Somebody(Profile.Protocol.SignOff.Countersignatory);
        await chair.Open($"{Case}/countersign");
        await chair.Look("tameside-countersign");
        await chair.Countersign();
        await Officer.Open($"{Case}/decision");
        await Officer.Press("Record that it was sent to the National Panel");
        await Officer.RecordThatItWasSent(Day15);
        await Officer.Look("tameside-sent");
    }
}
