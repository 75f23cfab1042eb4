using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>Agency checks: one written with its draft saved by itself, sent back once; one that holds nothing; one that never comes.</summary>
public sealed partial class FromReferralToTheNationalPanel
{
    private const string Barts = "Barts Health NHS Trust, including Midwifery", Elft = "East London NHS Foundation Trust", Police = "Metropolitan Police, Central East Command";
    private Person? _lead;

    private Person Lead => _lead ?? throw new InvalidOperationException("Nobody was asked yet.");

    private async Task The_officer_asks_the_agencies()
    {
        await using var early = await site.Person($"Agency safeguarding lead, {Elft}");
        await early.Open("/checks");
        await early.Reads("Your agency has not been asked for a check form");
        await early.Look();

        await Officer.Press("Go to the checks");
        await Officer.Look("ask-agencies");
        foreach (var other in new[] { "London Borough of Tower Hamlets", "NHS North East London Integrated Care Board", "Education Safeguarding Service", Barts, Elft, Police })
            await Officer.Form.Untick("Which agencies?", other);
        await Officer.PressInVain("Ask these agencies", "agency");
        foreach (var asked in new[] { Barts, Elft, Police }) await Officer.Form.Choose("Which agencies?", asked);
        await Officer.Press("Ask these agencies");
        await Officer.Reads("3 agencies asked");
        await Officer.Look();
    }

    private async Task A_lead_fills_in_the_check()
    {
        _lead = await Somebody($"Agency safeguarding lead, {Barts}");
        await Lead.Open("/home");
        await Lead.Reads($"Fill in the check form for {_reference}");
        await Lead.Look("home-lead");
        await Lead.Open("/checks");
        await Lead.Look();
        await Lead.Follow(_reference);
        await Lead.Look("check-tasks");

        await Lead.Follow("What your agency holds");
        await Lead.Look();
        await Lead.Form.Choose("Does your agency hold records about this child or family?", "Yes");
        await Lead.Form.Type("Which records did you search, and under which names?", "Midwifery and emergency records, both spellings");
        await Lead.Press("Save and go back to the form");

        await The_draft_saves_itself();
        await Section("What you see in it", ("Good practice", "The ward asked twice."), ("Areas for improvement", "The letter went to an old address."), ("Learning", "Check addresses at each visit."));
        await Lead.Follow("Four questions");
        foreach (var question in new[] { "What went well?", "What could have worked better?", "How could a similar incident be prevented?" }) await Lead.Form.Type(question, "As said before.");
        await Lead.Form.Choose("What are the themes, and do they come up in other cases?", "Professional curiosity");
        await Lead.Look("check-themes");
        await Lead.Press("Save and go back to the form");
        await Lead.Press("Look at it as a whole and send it");
        await Lead.PressInVain("Send the check form", "Are your records about this family secured?");
        await Lead.Open($"/checks/{_reference}/safety");
        await Lead.Form.Choose("Are your records about this family secured?", "Yes");
        await Lead.Press("Save and go back to the form");
        await Lead.Press("Look at it as a whole and send it");
        await Lead.Look("check-send");
        await Lead.Press("Send the check form");
        await Lead.Reads("Check form sent to the Business Unit");
        await Lead.Look();
    }

    private async Task The_draft_saves_itself()
    {
        await Lead.Follow("Your agency's contact");
        await Lead.Form.Type("History of your agency's involvement", "Known since 2024.");
        await Assertions.Expect(Lead.Page.Locator(".draft-status")).ToContainTextAsync("Draft saved");
        await Assertions.Expect(Lead.Page.Locator(".draft-status")).ToContainTextAsync("Not sent");
        await Lead.Look("check-draft");

        // What was never sent by a button is there in another tab, and on pressing the button nobody is told of a conflict with themselves.
        var tab = await Lead.OtherTab();
        await tab.Open($"/checks/{_reference}/contact");
        await Assertions.Expect(tab.Page.GetByLabel("History of your agency's involvement")).ToHaveValueAsync("Known since 2024.");
        await tab.Page.CloseAsync();
        await Lead.Form.Type("History of your agency's involvement", "Known since 2024, from midwifery.");
        await Lead.Press("Save and go back to the form");
        await Lead.ReadsHeading("Check form");
    }

    private async Task Section(string title, params (string Question, string Answer)[] answers)
    {
        await Lead.Follow(title);
        foreach (var (question, answer) in answers) await Lead.Form.Type(question, answer);
        await Lead.Press("Save and go back to the form");
    }

    private async Task Another_lead_holds_nothing()
    {
        await using var lead = await site.Person($"Agency safeguarding lead, {Elft}");
        await lead.HoldsNothing(_reference);
    }

    private async Task The_officer_sends_one_check_back()
    {
        await Officer.Open("/home");
        await Officer.Look();
        await Officer.Open($"{Case}/checks");
        await Officer.Follow(Elft);
        await Officer.Accept();
        await Officer.Follow(Police);
        await Officer.Reads("Nothing has been sent yet");
        await Officer.Look();
        await Officer.Open($"{Case}/checks");
        await Officer.Follow(Barts);
        await Officer.Look("quality-assure");
        await Officer.PressInVain("Save", "form");
        await Officer.Form.Choose("Is the form good enough for the panel?", "No, send it back");
        await Officer.Form.Type("What should the agency look at again?", "Say which letter, and when.");
        await Officer.Press("Save");
        await Officer.Reads("Check form sent back");
    }

    private async Task The_lead_changes_the_check()
    {
        await Lead.Open("/home");
        await Lead.Follow($"Answer the comments on the check form for {_reference}");
        await Lead.Reads("Say which letter, and when.");
        await Lead.Look("check-sent-back");
        await Section("What you see in it", ("Areas for improvement", "The letter of 4 May 2026 went to an old address."));
        await Lead.Press("Look at it as a whole and send it");
        await Lead.Press("Send the check form");
    }

    private async Task The_officer_shares_the_checks()
    {
        await Officer.Open($"{Case}/checks/barts-health");
        await Officer.Reads("Version 2");
        await Officer.Look();
        await Officer.Accept();
        await Officer.Press("Share 2 accepted forms");
        await Officer.Reads(Police);
        await Officer.Look();
        await Officer.Press("Share them now");
        await Officer.Reads("Agency checks shared");
        await Officer.Look("checks");
        await Lead.Open($"/checks/{_reference}/shared");
        await Lead.Reads("All community records");
        await Lead.Look();
    }
}
