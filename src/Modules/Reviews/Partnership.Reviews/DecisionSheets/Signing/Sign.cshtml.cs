using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Access.Contracts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.DecisionSheets.Reading;

namespace Partnership.Reviews.DecisionSheets.Signing;

/// <summary>A partner reads the sheet and signs, or disagrees. After an edit they are shown what changed since they signed.</summary>
[Authorize(Policy = ReviewsPolicies.SignDecisionSheets)]
internal sealed class SignModel(IMediator mediator, ICurrentActor current) : CasePage(mediator)
{
    /// <summary>Of the text on the page: a signature is to this and to nothing else.</summary>
    [BindProperty] public string? Fingerprint { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public SheetRead? View { get; private set; }

    /// <summary>The unsigned places the reader may sign in.</summary>
    public IReadOnlyList<SignerRow> Roles { get; private set; } = [];
    public IReadOnlyList<PartDifference>? Changes { get; private set; }
    public bool Proved { get; private set; }
    public string ProveAgain => ProvedPresence.ProveAgain(Header.Href("sign"));
    public string RoleWords => Counts.AndList([.. Roles.Select(role => WithDeputy(role))]);

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (View is null) return NotFound();
        return Roles.Count > 0 && !Proved ? LocalRedirect(ProveAgain) : Page();
    }

    public async Task<IActionResult> OnPostAsync() => await Act(
        new SignSheet(Reference, Input.Role, Fingerprint, Input.Agrees, Input.Reasons, Input.HasRead, Input.SignsInRole, await Ask(new ProvedPresence(ProvedPresence.ForSigning))), Header.Href("signed"));

    protected override async Task Fill()
    {
        View = await Ask(new ReadSheet(Reference));
        Proved = await Ask(new ProvedPresence(ProvedPresence.ForSigning));
        if (View is not { Sheet.CanBeSigned: true } view) return;
        var signed = view.Round.Signatures.Any(one => one.Person == current.Actor.Person);
        Roles = [.. view.Signers.Where(row => row is { IsChair: false, Signature: null } && !signed && current.Actor.Holds(row.Role))];
        Changes = view.Seen is { } seen ? SheetDifference.Between(seen, view.Body) : null;
        ModelState.Remove(nameof(Fingerprint));
    }

    private string WithDeputy(SignerRow row) =>
        current.Actor.Roles.FirstOrDefault(held => held.Key == row.Role)?.OnBehalfOf is { } other ? $"{row.Title}, on behalf of {other}" : row.Title;

    internal sealed class Fields
    {
        public string? Role { get; set; }
        public bool? Agrees { get; set; }
        public string? Reasons { get; set; }
        public bool HasRead { get; set; }
        public bool SignsInRole { get; set; }
    }
}
