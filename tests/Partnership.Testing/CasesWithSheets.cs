using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Reviews.DecisionSheets;
using Partnership.Reviews.DecisionSheets.Countersigning;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Reviews.DecisionSheets.SendingForSigning;
using Partnership.Reviews.DecisionSheets.Signing;
using Partnership.Reviews.DecisionSheets.Writing;
using Partnership.Reviews.NationalPanel.SubmitToNationalPanel;
using Partnership.Reviews.Sharing;

namespace Partnership.Testing;

/// <summary>Cases whose decision sheet is written, out for signing, signed, countersigned, sent; each step by the product's own acts.</summary>
public static class CasesWithSheets
{
    public const string Discussed = "The panel spoke about how each service was told of the move.";
    public const string ToLearn = "Tell the next service before a family moves, not after.";

    private static readonly ShareReason Why = new("So that the partners can decide", "Public task");

    /// <summary>The three who sign, in the protocol's order; the local authority's partner chairs the Executive through 2026.</summary>
    public static Actor[] Partners => [Actors.LocalAuthorityPartner, Actors.IcbPartner, Actors.PolicePartner];

    /// <summary>The panel has decided and the narrative is saved; nothing was sent.</summary>
    public static async Task<TestCase> CaseWithSheetWritten(this TestHost host)
    {
        await host.SeatTheChair("dsp-local-authority", new(2026, 1, 1), new(2027, 12, 31));
        var made = await host.CaseWithPanelDecided();
        await host.WriteSheet(made);
        return made;
    }

    /// <summary>The sheet is with the three partners; nobody has signed.</summary>
    public static async Task<TestCase> CaseAtSigning(this TestHost host)
    {
        var made = await host.CaseWithSheetWritten();
        await host.SendSheet(made);
        return made;
    }

    /// <summary>All three agree; the chair is to countersign.</summary>
    public static async Task<TestCase> CaseAgreed(this TestHost host)
    {
        var made = await host.CaseAtSigning();
        foreach (var partner in Partners) await host.Do(await host.Signing(made, partner), partner);
        return made;
    }

    /// <summary>Signed and countersigned; to be sent to the National Panel.</summary>
    public static async Task<TestCase> CaseCountersigned(this TestHost host)
    {
        var made = await host.CaseAgreed();
        await host.Do(await host.Countersigning(made), Actors.LocalAuthorityPartner);
        return made;
    }

    /// <summary>Sent to the National Panel today, whose answer is awaited.</summary>
    public static async Task<TestCase> CaseWithNationalPanel(this TestHost host)
    {
        var made = await host.CaseCountersigned();
        await host.Do(new SubmitToNationalPanel(made.Reference, London.Today(host.Clock), "The Panel’s secure mailbox", Why, host.Key()));
        return made;
    }

    /// <summary>Saves the narrative as the Coordinator.</summary>
    public static async Task WriteSheet(this TestHost host, TestCase made, string discussed = Discussed)
    {
        var seen = (await host.Send(new SheetForWriting(made.Reference), Actors.Coordinator))?.Sheet?.DraftNumber ?? 0;
        var saved = await host.Send(new SaveSheet(made.Reference, Narrative(discussed), seen, host.Key()), Actors.Coordinator);
        if (!saved.Succeeded) throw new InvalidOperationException(saved.Refusals[0].Words);
    }

    /// <summary>Sends the sheet for signing, a minute after what came before.</summary>
    public static async Task SendSheet(this TestHost host, TestCase made)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var draft = (await host.Send(new SheetForWriting(made.Reference), Actors.Coordinator))?.Sheet?.DraftNumber ?? 0;
        await host.Do(new SendForSigning(made.Reference, draft, Why, host.Key()));
    }

    /// <summary>The signature of a partner to the sheet as it stands; change it with <c>with</c>.</summary>
    internal static async Task<SignSheet> Signing(this TestHost host, TestCase made, Actor partner, string? disagrees = null) => new(
        made.Reference, partner.Roles[0].Key, (await host.SheetOf(made)).Round.Fingerprint, disagrees is null, disagrees, HasRead: true, SignsInRole: true, Proved: true);

    internal static async Task<Countersign> Countersigning(this TestHost host, TestCase made, string? reasons = null) =>
        new(made.Reference, (await host.SheetOf(made)).Round.Fingerprint, reasons, HasRead: true, Proved: true);

    internal static async Task<SheetRead> SheetOf(this TestHost host, TestCase made, int? round = null) =>
        await host.Send(new ReadSheet(made.Reference, round), Actors.Coordinator) ?? throw new InvalidOperationException("There is no sheet.");

    internal static SheetNarrative Narrative(string discussed = Discussed) =>
        new(new Dictionary<string, string> { ["conversations"] = discussed, ["learning"] = ToLearn }, new Dictionary<string, string>());

    /// <summary>This partner's role chairs the Executive on these days.</summary>
    public static async Task SeatTheChair(this TestHost host, string role, DateOnly from, DateOnly to)
    {
        await using var turn = host.Database.CreateCommand("insert into governance.chair_turn (id, starts_on, ends_on, role) select gen_random_uuid(), $1, $2, $3 where not exists (select 1 from governance.chair_turn where starts_on <= $2 and ends_on >= $1)");
        foreach (var value in new object[] { from, to, role }) turn.Parameters.Add(new() { Value = value });
        await turn.ExecuteNonQueryAsync();
    }
}
