using Partnership.Governance.Contracts;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Reviews.Notification.RecordAwareness;
using Partnership.Reviews.Notification.RecordNotification;
using Partnership.Reviews.Screening.RecordThresholdDecision;
using Partnership.Testing;
using Person = Partnership.Journeys.Tests.Browsing.Person;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>The panel: its day, its pack, who may not take part, the criteria one by one, the vote.</summary>
public sealed partial class FromReferralToTheNationalPanel
{
    private const string NamedGp = "Named GP";

    private async Task The_officer_schedules_the_panel()
    {
        await Officer.Open($"{Case}/panel");
        await Officer.Press("Set the day of the panel");
        await Officer.Look("panel-schedule");
        await Officer.PressInVain("Set the day and invite the members", "day");
        await Officer.EnterThePanelsDay(PanelHeld.AddDays(-1));
        await Officer.PressInVain("Set the day and invite the members", "is not a working day");
        await Officer.EnterThePanelsDay(PanelHeld);
        await Officer.Press("Set the day and invite the members");
        await Officer.Reads("The day is set and the members are invited");
        await Officer.Look("panel");

        // The professional's referral met the threshold as well; its panel can't be held on the next day.
        await The_other_case_meets_the_threshold();
        await Officer.Open($"/cases/{_other}/panel/schedule");
        await Officer.EnterThePanelsDay(PanelHeld.AddDays(1));
        await Officer.PressInVain("Set the day and invite the members", "Another case’s panel is on that day or next to it");
    }

    private async Task The_other_case_meets_the_threshold()
    {
        var deciders = new List<DecidersView>();
        foreach (var role in new[] { "head-of-quality-assurance", "designated-nurse", "det-supt-public-protection" })
            foreach (var holder in await site.Host.Send(new WhoHolds(role, site.Today), Actors.Coordinator))
                deciders.Add(new(role, holder.Person, true, true, true, "The criteria are met."));
        var other = new TestCase(default, _other);
        await site.Host.Do(site.Host.Decision(other) with { Deciders = deciders });
        await site.Host.Do(new RecordAwareness(_other, site.Today, "Told by the hospital", site.Host.Key()));
        await site.Host.Do(new RecordNotification(_other, site.Today, "SIN-2026-1201", "Head of Service", site.Host.Key()));
    }

    private async Task The_officer_freezes_the_pack()
    {
        await Officer.Open($"{Case}/panel/pack/send");
        await Officer.Reads($"Missing: {Police}");
        await Officer.PressInVain("Freeze and send it", "shared");
        await Officer.FreezeThePack();
    }

    private async Task Members_declare_their_interest()
    {
        await using var conflicted = await site.Person(NamedGp);
        await conflicted.Open($"{Case}/panel");
        var tab = await conflicted.OtherTab();
        await tab.Open("/home");
        await tab.Follow($"Say whether you have an interest in {_reference}");
        await tab.Look("declare-interest");
        await tab.PressInVain("Declare", "Say whether you have an interest");
        await tab.Form.Choose("Which is true?", "I have a conflict of interest");
        await tab.Form.Type("If you have or could seem to have one: what is it?", "I am the family’s own GP.");
        await tab.Press("Declare");
        await tab.Reads("The case is closed to you");
        await tab.Look();
        // The page that was open already is one click away from nothing.
        await conflicted.Follow("Overview");
        await conflicted.ReadsHeading("Page not found");
        await conflicted.Look();
        // Nor does the browser's own memory show it (BYD-10).
        await conflicted.Page.GoBackAsync();
        await conflicted.ReadsHeading("Page not found");
        await conflicted.Page.GoForwardAsync();
        await conflicted.ReadsHeading("Page not found");

        var chair = await Chair();
        await chair.Open($"{Case}/panel/pack");
        await chair.ReadsHeading("Do you have an interest in this case?");
        await chair.DeclareNoInterest();
        await chair.Follow($"Decide on the interest {NamedGp} declared");
        await chair.Look();
        await chair.PressInVain("Record the decision", "withdraws or may stay");
        await chair.Form.Choose("What do you decide?", "They withdraw");
        await chair.Form.Type("What follows from the interest, and why?", "The family’s own GP takes no part.");
        await chair.Press("Record the decision");
        await chair.Look();
        await chair.Open($"{Case}/panel/pack");
        await chair.Reads("The letter of 4 May 2026 went to an old address.");
        await chair.Look("pack");
        await The_officer_names_a_substitute();
        foreach (var name in new[] { Nurse, Superintendent })
        {
            await using var member = await site.Person(name);
            await member.Open($"{Case}/panel/interest");
            await member.DeclareNoInterest();
        }
    }

    private async Task The_officer_names_a_substitute()
    {
        await Officer.Open($"{Case}/panel");
        await Officer.Follow($"Name a substitute for {NamedGp}");
        await Officer.PressInVain("Name and invite", "substitute");
        await Officer.Form.SelectTheFirst("Who?");
        await Officer.Form.Type("Why is a substitute needed?", "The member withdrew.");
        await Officer.Press("Name and invite");
        await Officer.Reads("The substitute is invited");
        await Officer.Look("panel-members");
    }

    private Person? _chair;

    private async Task<Person> Chair() => _chair ??= await Somebody(HeadOfQuality);

    private async Task The_panel_meets()
    {
        await Officer.Open($"{Case}/panel/meeting");
        await Officer.Look();
        await Officer.Press("Open the meeting");
        foreach (var one in new[] { HeadOfQuality, Nurse, Superintendent }) await Officer.Form.Choose("Present", one);
        await Officer.Press("Record who is there");
        await Officer.Look("meeting");

        await Officer.Follow("Immediate safety actions and immediate learning");
        await Officer.PressInVain("Record and send it", "for safety or for learning");
        await Officer.Form.Choose("What is it for?", "To keep a child safe now");
        await Officer.Form.Type("What must be done?", "Visit today.");
        await Officer.Form.Select("Which agency is to do it?", "Children's Social Care");
        await Officer.Form.Date("By when?", PanelHeld);
        await Officer.Press("Record and send it");
        await Officer.Reads("The action is recorded and sent");

        await Officer.Follow($"{Police} presents");
        await Officer.Look();
        await Officer.Form.Type("Notes", "The scene, and what neighbours said.");
        await Officer.Press("Save the notes");
        await Officer.Follow("Learning, by theme");
        await Officer.PressInVain("Record it", "theme");
        await Officer.Form.Select("Under which theme?", "Professional curiosity");
        await Officer.Form.Type("What is to be learned?", "Ask where the second address came from.");
        await Officer.Press("Record it");
        await Officer.AnswerWhetherLearningIsNeeded();
        await Officer.Look("meeting-record");
    }

    private async Task The_panel_walks_the_criteria()
    {
        await Officer.Follow("The criteria, one by one");
        await Officer.Look("criteria");
        await Officer.Page.Locator(".govuk-task-list__link").First.ClickAsync();
        await Officer.PressInVain("Save and go to the next", "Say yes or no");
        await Officer.AnswerEachCriterion();
        await Officer.Look();
        await Officer.Press("Go on to the recommendation");
        await Officer.PressInVain("Put it to the vote", "criteria for a local review");
        await Officer.PutALocalReviewToTheVote();
        await Officer.Reads("the Rapid Review Panel decides");
    }

    private async Task The_panel_votes()
    {
        foreach (var (name, choice, reason) in new[] { (Nurse, "For the recommendation", "Three agencies can learn from it."), (Superintendent, "Against it", "The criminal case comes first.") })
        {
            await using var member = await site.Person(name);
            await member.Open("/home");
            await member.Follow($"Vote on {_reference}");
            await member.Look("vote");
            await member.PressInVain("Cast your vote", "vote");
            await member.Vote(choice, reason);
        }
        var chair = await Chair();
        await chair.Open($"{Case}/panel/vote");
        await chair.DoesNotRead("The criminal case comes first.");
        await chair.Vote("For the recommendation", "As the nurse says.");
        await chair.Open($"{Case}/panel/vote");
        await chair.Press("Close the voting and count");
        await chair.Reads("The voting is closed");
        await chair.Look();
        await chair.Open($"{Case}/panel/record");
        await chair.Reads("Carried, 2 for and 1 against");
        await chair.Reads("The criminal case comes first.");
        await chair.Look("panel-record");
    }
}
