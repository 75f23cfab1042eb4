using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.MakeASession;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class MakeASessionModel(IMediator mediator) : SessionPage(mediator)
{
    [BindProperty(SupportsGet = true)] public long? Course { get; set; }
    [BindProperty(SupportsGet = true)] public string? Programme { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new BeginningOfASession(Course, Programme)) is not { } beginning) return NotFound();
        Input = beginning;
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await Incomplete()
        ?? await Act(new MakeASession(Input.Facts(), Input.LinkSaid, Input.JoiningNotes, IdempotencyKey), number => $"/training/sessions/{number}/manage", "Draft saved. It is not in the calendar yet");
}
