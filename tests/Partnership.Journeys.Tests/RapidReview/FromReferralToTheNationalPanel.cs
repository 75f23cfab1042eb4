using Partnership.Journeys.Tests.Browsing;
using Xunit;

namespace Partnership.Journeys.Tests.RapidReview;

/// <summary>A Rapid Review as the people in it go through it, each in a browser of their own: from a parent's referral to the National Panel's answer, in fifteen working days.
/// Every page they meet is looked at, empty, full and with errors. What a page refuses, and that it works without JavaScript, is for the page tests.</summary>
[Collection(OneSite.Name)]
public sealed partial class FromReferralToTheNationalPanel(Site site) : IAsyncLifetime
{
    private const string OfficersName = "Safeguarding Children Partnership Coordinator";

    // The fifteen working days, without a bank holiday among them.
    private static readonly DateOnly Referred = new(2026, 11, 23), Decided = new(2026, 11, 24), ChecksWritten = new(2026, 11, 27), ChecksRead = new(2026, 11, 30), ChecksShared = new(2026, 12, 1),
        InterestDeclared = new(2026, 12, 2), PanelHeld = new(2026, 12, 7), SheetWritten = new(2026, 12, 8), SheetSigned = new(2026, 12, 9), SheetSent = new(2026, 12, 10), Answered = new(2026, 12, 14);

    private readonly List<Person> _people = [];
    private Person? _parent, _officer;

    /// <summary>Of the parent's referral, which becomes the Rapid Review; and of a professional's, which becomes another.</summary>
    private string _reference = "", _other = "", _followUpCode = "";

    private Person Parent => _parent ?? throw new InvalidOperationException("The journey has not begun.");
    private Person Officer => _officer ?? throw new InvalidOperationException("The journey has not begun.");
    private string Case => $"/cases/{_reference}";

    public async Task InitializeAsync()
    {
        if (!BrowserFactAttribute.IsInstalled) return;
        (_parent, _officer) = (await Somebody(), await Somebody(OfficersName));
    }

    public async Task DisposeAsync()
    {
        foreach (var one in _people) await one.DisposeAsync();
        // Here rather than at the end of the story, so that a story that breaks off tells it as well.
        site.NothingWasFound();
    }

    [BrowserFact]
    [Trait("Rule", "REV-02"), Trait("Rule", "REV-06"), Trait("Rule", "PLT-71"), Trait("Rule", "PLT-72"), Trait("Rule", "PLT-74"), Trait("Rule", "BYD-01")]
    public async Task A_Rapid_Review_goes_from_a_parents_referral_to_the_National_Panels_answer()
    {
        await site.On(Referred, 9);
        await An_officer_has_nothing_to_do_yet();
        await A_parent_leaves_at_once();
        await A_parent_refers();
        await A_professional_refers_two_children();
        await An_officer_keys_in_what_was_said_by_telephone();
        await The_officer_asks_the_parent();
        await site.On(Decided, 9);
        await The_parent_answers_by_the_code();
        await The_officer_records_the_threshold_decision();
        await The_officer_records_awareness_and_notification();
        await The_officer_asks_the_agencies();
        await site.On(ChecksWritten, 10);
        await A_lead_fills_in_the_check();
        await Another_lead_holds_nothing();
        await site.On(ChecksRead, 10);
        await The_officer_sends_one_check_back();
        await The_officer_schedules_the_panel();
        await site.On(ChecksShared, 10);
        await The_lead_changes_the_check();
        await The_officer_shares_the_checks();
        await site.On(InterestDeclared, 10);
        await The_officer_freezes_the_pack();
        await Members_declare_their_interest();
        await site.On(PanelHeld, 10);
        await The_panel_meets();
        await The_panel_walks_the_criteria();
        await The_panel_votes();
        await site.On(SheetWritten, 9);
        await The_officer_writes_the_decision_sheet();
        await site.On(SheetSigned, 9);
        await The_partners_sign_and_the_chair_countersigns();
        await site.On(SheetSent, 9);
        await The_officer_sends_it_to_the_National_Panel();
        await site.On(Answered, 9);
        await The_National_Panel_answers();
        await The_case_tells_its_story();
        await Mails_say_nothing_of_the_family();
    }

    private async Task<Person> Somebody(string? name = null)
    {
        var person = await site.Person(name);
        _people.Add(person);
        return person;
    }
}
