using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Places.Approving;

/// <summary>A line manager's two buttons, by the key in their mail (TRN-14). Opening it changes nothing (HRD-32).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class ApproveModel(IMediator mediator, PlaceKeys keys) : ActPage(mediator)
{
    private ApprovalAsked? _asked;

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";

    public ApprovalAsked Asked => _asked ?? throw new InvalidOperationException("What is asked has not been read.");

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return _asked is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? answer)
    {
        if (keys.ReadApprover(Key) is not { } place || answer is not ("yes" or "no")) return NotFound();
        return await Act(new AnswerForAColleague(place, answer == "yes"), $"/training/places/approve/{Key}", "Your answer is in");
    }

    protected override async Task Fill() => _asked = keys.ReadApprover(Key) is { } place ? await Ask(new WhatAManagerIsAsked(place)) : null;
}
