using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.ChangeASession;

/// <summary>What the Business Unit’s page and the partner’s have in common: the form as it was saved, and what was saved in between.</summary>
internal abstract class ChangeASessionPage(IMediator mediator) : SessionPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public int Revision { get; set; }

    /// <summary>They have read the warning and want it all the same.</summary>
    [BindProperty] public bool Knows { get; set; }

    /// <summary>The page was refused while people are concerned: the box to tick stands beside the button.</summary>
    public bool Warned { get; private set; }
    public ChangingSession? Saved { get; private set; }
    public IReadOnlyList<SavedMeanwhile> Meanwhile { get; private set; } = [];
    public string Title => Saved?.Title ?? "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new SessionToChange(Number)) is not { } saved) return NotFound();
        (Input, Revision) = (saved.Form, saved.Revision);
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await Ask(new SessionToChange(Number)) is null ? NotFound() : await Incomplete()
        ?? await Act(new ChangeASession(Number, Revision, Input.Facts(), Input.LinkSaid, Input.JoiningNotes, Knows), $"/training/sessions/{Number}/manage", "Changes saved");

    protected override async Task Fill()
    {
        await base.Fill();
        Saved = await Ask(new SessionToChange(Number));
        if (Saved is null || !Request.HasFormContentType) return;
        Warned = Knows || Saved.Concerned > 0 && !ModelState.IsValid;
        if (Saved.Revision == Revision) return;
        // What a partner is not asked, it has not changed.
        if (OfAPartner) (Input.ProviderKind, Input.Agency, Input.Course, Input.Programme, Input.Track) = (Saved.Form.ProviderKind, Saved.Form.Agency, Saved.Form.Course, Saved.Form.Programme, Saved.Form.Track);
        Meanwhile = SavedMeanwhile.Between(Input, Saved.Form, Choices);
        Revision = Saved.Revision;
        ModelState.Remove(nameof(Revision));
    }
}
