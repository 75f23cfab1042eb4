using Microsoft.Playwright;
using Partnership.Journeys.Tests.Browsing;
using Partnership.Platform.Files;
using Partnership.Testing.Files;
using Xunit;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>Three doors: a parent's, a professional's, and an officer who keys in what came by telephone.</summary>
public sealed partial class FromReferralToTheNationalPanel
{
    private async Task An_officer_has_nothing_to_do_yet()
    {
        await Officer.Open("/home");
        await Officer.Reads("Nothing waits for you today");
        await Officer.Look("home-empty");
        await Officer.Follow("Referrals");
        await Officer.Reads("No referral waits");
        await Officer.Look();
        await Officer.Open("/cases?stage=Concluded");
        await Officer.Reads("Nothing matches");
        await Officer.Look();
    }

    private async Task A_parent_leaves_at_once()
    {
        await using var hurried = await site.Person();
        await hurried.Context.RouteAsync(address => !address.StartsWith(site.Address.ToString(), StringComparison.Ordinal),
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><html lang=en><title>Weather</title><h1>Weather</h1></html>" }));
        await hurried.Open("/refer/family/you");
        await hurried.Form.Choose("How do you know the child?", "I am another relative");
        await hurried.Press("Continue");
        await hurried.Form.Type("First name", "Marigold");
        await hurried.Press("Continue");
        await hurried.Press("Emergency: Exit this page");
        await hurried.ReadsHeading("Weather");

        await hurried.Page.GoBackAsync();
        await hurried.DoesNotRead("Marigold");
        await hurried.Open("/refer/family/check");
        await hurried.DoesNotRead("Marigold");
        await hurried.Look();
    }

    private async Task A_parent_refers()
    {
        await Parent.Open("/");
        await Parent.Look("front-page");
        await Parent.Follow("Tell us about a case");
        Assert.Equal("If a child is in danger now", await Parent.Words("main h1, main h2"));
        await Parent.Look("refer");
        await Parent.PressInVain("Continue", "Choose who you are");
        await Parent.Form.Choose("Who are you?", "I am a parent, carer or member of the public");
        await Parent.Press("Continue");
        Assert.Equal("If a child is in danger now", await Parent.Words("main h1, main h2"));
        await Parent.Look();
        await Parent.Press("Start now");

        await Ask("Choose how you know the child", form => form.Choose("How do you know the child?", "I am the child’s parent or carer"));
        await Parent.Form.Type("First name", "Robin");
        await Parent.Form.Type("Last name", "Fernhurst");
        await Parent.Form.Type("How old was the child when it happened?", "seven");
        await Parent.PressInVain("Continue", "Age must be a whole number of years");
        await Parent.Form.Type("How old was the child when it happened?", "7");
        await Parent.Press("Continue");
        await Ask("Choose yes if it is about another child too, or no", form => form.Choose("Is it about another child too?", "No"));
        await Ask("Tell us what happened", form => form.Type("What happened?", "Robin was taken to hospital.\nNobody had spoken with the school."), "question");
        await Parent.Form.Choose("When did it happen?", "On one day");
        await Parent.Form.Date("Which day?", Referred.AddDays(3));
        await Parent.PressInVain("Continue", "must be today or in the past");
        await Parent.Form.Date("Which day?", Referred.AddDays(-9));
        await Parent.Press("Continue");
        await Ask(null, form => form.Type("Which services were involved?", "The school, our GP and the hospital"));
        await Ask(null, form => form.Type("What do you think should be looked at?", "Why nobody put it together"));
        await Photographs_are_added();
        await Ask("Choose who may know who you are", form => form.Choose("May we tell the services concerned who you are?", "No, only the Business Unit may know"));
        await Parent.Form.Type("Your name", "Jo Fernhurst");
        await Parent.Form.Type("Email address", "jo");
        await Parent.PressInVain("Continue", "Enter an email address in the right form");
        await Parent.Form.Type("Email address", "jo.fernhurst@home.example");
        await Parent.Press("Continue");
        await Ask("Choose whether it is safe for us to contact you", async form =>
        {
            await form.Choose("Is it safe for us to contact you?", "Only in a certain way or at certain times");
            await form.Type("How and when is it safe?", "By mail, any day");
        });
        await Parent.ReadsHeading("Check your answers");
        await Parent.Reads("Nobody had spoken with the school.");
        await Parent.Reads("door.png");
        await Parent.Look("check-your-answers");
        await Parent.Press("Send");
        await Parent.ReadsHeading("Referral sent");
        await Parent.Look("referral-sent");
        (_reference, _followUpCode) = (await Parent.Words(".govuk-panel strong"), await Parent.Words(".follow-up-code"));
    }

    /// <summary>Three at once, the second of them not what its name says: the first is kept, and the parent is told of the others.</summary>
    private async Task Photographs_are_added()
    {
        await Parent.Look("files");
        await Parent.PressInVain("Upload this file", "Choose a file");
        await Parent.Page.GetByLabel("Choose a file").SetInputFilesAsync([Photo("garden.png", SampleFiles.Of(FileKind.Png)), Photo("not a photo.png", "<html>"u8.ToArray()), Photo("door.png", SampleFiles.Of(FileKind.Png))]);
        await Parent.Page.GetByRole(AriaRole.Button, new() { Name = "Upload this file" }).ClickAsync();
        await Parent.Reads("garden.png");
        await Parent.Reads("This is not a PNG picture");
        await Parent.Reads("door.png was not sent. Choose it again.");
        await Parent.Look("files-error");
        await Parent.Page.GetByLabel("Add another?").SetInputFilesAsync(Photo("door.png", SampleFiles.Of(FileKind.Png)));
        await Parent.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Parent.ReadsHeading("May we tell the services");

        static FilePayload Photo(string name, byte[] bytes) => new() { Name = name, MimeType = "image/png", Buffer = bytes };
    }

    /// <summary>One question, one page: looked at empty, with its error where it has one, and answered.</summary>
    private async Task Ask(string? whenEmpty, Func<Fields, Task> answer, string? picture = null)
    {
        await Parent.Look(picture);
        if (whenEmpty is not null) await Parent.PressInVain("Continue", whenEmpty);
        await answer(Parent.Form);
        await Parent.Press("Continue");
    }

    private async Task A_professional_refers_two_children()
    {
        await using var nurse = await site.Person();
        await nurse.Open("/refer");
        await nurse.Form.Choose("Who are you?", "I work with children or families");
        await nurse.Press("Continue");
        await nurse.Look();
        await nurse.Press("Start");
        await nurse.Look("referral-tasks");

        await nurse.Follow("You and your agency");
        await nurse.PressInVain("Save and continue", "Enter your name");
        await nurse.Form.Type("Name", "Sam Hollis");
        await nurse.Form.Type("Role", "Named Nurse");
        await nurse.Form.Select("Agency", "Barts Health NHS Trust, including Midwifery");
        await nurse.Form.Type("Telephone", "020 7946 0321");
        await nurse.Form.Choose("Is it safe to contact you there?", "Yes");
        await nurse.Press("Save and continue");

        await nurse.Follow("Children");
        await nurse.Look();
        await nurse.Press("Add a child");
        await nurse.PressInVain("Save child", "Choose what is known of the child’s age");
        await nurse.AddAChild("Wren", "Ashdown", "Date of birth is known");
        await nurse.Press("Add another child");
        await nurse.AddAChild("Lark", "Ashdown", "Not known");
        await nurse.Look("children");
        await nurse.Press("That is every child");

        await nurse.Follow("What happened");
        await nurse.PressInVain("Save and continue", "Describe what happened");
        await nurse.Form.Date("Date of the incident", Referred.AddDays(-2));
        await nurse.Form.Type("Description of what happened", "Both children were found alone.");
        await nurse.Press("Save and continue");
        await nurse.Follow("Your agency’s work, and why a review");
        await nurse.PressInVain("Save and continue", "Say why you think there should be a review");
        await nurse.Form.Type("Why do you think there should be a review?", "Three services knew a part of it.");
        await nurse.Form.Choose("Which way forward do you propose?", "Rapid Review");
        await nurse.Press("Save and continue");
        await nurse.Follow("Your safeguarding lead, and declarations");
        await nurse.PressInVain("Save and continue", "Choose whether you are your agency’s safeguarding lead");
        await nurse.Form.Choose("Are you your agency’s safeguarding lead?", "Yes");
        await nurse.Form.Tick("My manager knows of this referral.");
        await nurse.Press("Save and continue");
        await nurse.Press("Check and send");
        await nurse.Look();
        await nurse.Press("Send referral");
        await nurse.ReadsHeading("Referral sent");
        _other = await nurse.Words(".govuk-panel strong");
    }

    private async Task An_officer_keys_in_what_was_said_by_telephone()
    {
        await Officer.Open("/referrals");
        await Officer.Follow("Key in a referral");
        await Officer.PressInVain("Save and continue", "Choose how it came");
        await Officer.Form.Choose("How did it come?", "By telephone");
        await Officer.Form.Date("When was it received?", Referred);
        await Officer.Form.Type("At what time?", "8:40am");
        await Officer.Form.Choose("How do we answer?", "By letter");
        await Officer.Press("Save and continue");
        await Officer.Look();
        await Officer.Follow("Who told us");
        await Officer.Form.Type("Name, if they gave one", "A neighbour");
        await Officer.Form.Select("Agency", "Another agency, or none");
        await Officer.Look();
        await Officer.Press("Save and continue");
        await Officer.Follow("Children");
        await Officer.Press("Add a child");
        await Officer.AddAChild("Sorrel", "", "Not known");
        await Officer.Press("That is every child");
        await Officer.Follow("What happened");
        await Officer.Form.Type("Description of what happened", "Heard crying for nights, then silence.");
        await Officer.Press("Save and continue");
        await Officer.Press("Check and send");
        await Officer.Look();
        await Officer.Press("Record referral");
        await Officer.Reads("recorded");
        await Officer.Look();
    }
}
