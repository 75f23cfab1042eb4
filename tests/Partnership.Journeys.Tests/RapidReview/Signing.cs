using Partnership.Journeys.Tests.Browsing;
using Xunit;
using Person = Partnership.Journeys.Tests.Browsing.Person;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>The decision sheet: written, signed by three partners, countersigned, sent, answered.</summary>
public sealed partial class FromReferralToTheNationalPanel
{
    private const string Director = "Director of Children's Services", DeputyDirector = "Deputy Director for Safeguarding Children", Commander = "BCU Commander Central East", Manager = "Strategy Manager";

    private async Task The_officer_writes_the_decision_sheet()
    {
        await Officer.Open($"{Case}/decision");
        await Officer.Reads("No decision sheet has been sent for signing");
        await Officer.Look();
        await Officer.Press("Write the decision sheet");
        await Officer.Look("sheet-write");
        await Officer.Press("Save and look at it before sending");
        await Officer.Reads("The sheet is not ready.");
        await Officer.Look();
        await Officer.Follow("Go back and write it");
        await Officer.Form.Type("What the panel discussed", "How a letter went to an old address.");
        await Officer.Form.Type("Areas identified for learning", "Addresses are checked at each visit.");
        await Officer.Form.Type($"Why is the check of {Police} missing?", "It was promised for the week after.");
        await Officer.Press("Save and look at it before sending");
        await Officer.PressInVain("Send for signing", "shared");
        await Officer.SendForSigning();
        await Officer.Look("sheet");
    }

    private async Task The_partners_sign_and_the_chair_countersigns()
    {
        await using var director = await site.Person(Director);
        await director.Open("/home");
        await director.Reads(_reference);
        await director.Look("home-signatory");
        await director.Open($"{Case}/sign");
        await director.PressInVain("Give my answer", "agree");
        await director.Sign(Case, "sign");
        await using var commander = await site.Person(Commander);
        await commander.Sign(Case);
        // In the second half of 2026 the ICB's partner chairs the Executive: signs as partner, countersigns as chair.
        await using var chair = await site.Person(DeputyDirector);
        await chair.Sign(Case);
        await chair.Open($"{Case}/countersign");
        await chair.Look("countersign");
        await chair.PressInVain("Countersign", "read");
        await chair.Countersign();
        await chair.Look();
    }

    private async Task The_officer_sends_it_to_the_National_Panel()
    {
        await Officer.Open($"{Case}/decision");
        await Officer.Look("sheet-signed");
        var word = await Officer.Download("Download as a Word document");
        Assert.EndsWith(".docx", word.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await word.PathAsync()))[..2]);

        await Officer.Press("Record that it was sent to the National Panel");
        await Officer.PressInVain("Record that it was sent", "sent");
        await Officer.RecordThatItWasSent(SheetSent);
        await Officer.Look();
    }

    private async Task The_National_Panel_answers()
    {
        await Officer.Open($"{Case}/national-panel");
        await Officer.Press("Record its answer");
        await Officer.PressInVain("Record the answer", "answer");
        await Officer.Form.Date("Date of its letter", Answered);
        await Officer.Form.Choose("What does it answer?", "It agrees with the decision");
        await Officer.Form.Type("What does the letter say?", "The Panel agrees that a local review follows.");
        await Officer.Press("Record the answer");
        await Officer.Reads("The National Panel agrees");
        await Officer.Look("national-panel");
    }

    private async Task The_case_tells_its_story()
    {
        await Officer.Open(Case);
        await Officer.Reads("declared a conflict of interest: the case was closed to them at once");
        await Officer.Look("timeline");
        await Officer.Follow("Older entries");
        await Officer.Reads("A member of the public sent a referral");
        await Officer.Reads("It happened on 23 November 2026.");
        await Officer.Look();
        await Officer.Open($"{Case}/looked");
        await Officer.Reads("read the panel’s record");
        await Officer.Look("who-has-looked");
        await Officer.Open($"{Case}/people");
        await Officer.Look();
        await Officer.Open($"{Case}/people/shut-out");
        await Officer.Reads("Conflict of interest");
        await Officer.PressInVain("Close the case to them", "work email address");
        await Officer.Look("shut-out");
        await using var manager = await site.Person(Manager);
        await manager.Open("/access-to-cases");
        await manager.Reads(_reference);
        await manager.Look("access-to-cases");
        await manager.Open("/access-to-cases/unusual");
        await manager.Look("unusual-access");
        await Officer.Open("/cases");
        await Officer.Look("cases");
        await Officer.Open("/home");
        await Officer.Look("home-after");
    }

    private async Task Mails_say_nothing_of_the_family()
    {
        await site.Deliver();
        await Officer.Open("/development/mail");
        await Officer.Reads(_reference);
        await Officer.Look("mail");
        Assert.True(site.Mails.Count > 20, $"Only {site.Mails.Count} mails were laid down.");
        foreach (var mail in site.Mails)
            foreach (var secret in new[] { "Robin", "Fernhurst", "Wren", "Lark", "Ashdown", "Sorrel", "hospital", "neglect", _followUpCode })
                Assert.DoesNotContain(secret, $"{mail.Subject}\n{mail.Text}", StringComparison.OrdinalIgnoreCase);
    }
}
