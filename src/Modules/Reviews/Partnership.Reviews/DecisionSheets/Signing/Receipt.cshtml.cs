using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.DecisionSheets.Reading;
using Partnership.Web.Printing;

namespace Partnership.Reviews.DecisionSheets.Signing;

/// <summary>What somebody who signed keeps: who, in which role, when, and the fingerprints (REV-47).</summary>
[Authorize(Policy = ReviewsPolicies.SignDecisionSheets), Whose(ReviewsWhose.WhatTheySigned), Prints("the receipt of a signature")]
internal sealed class ReceiptModel(IMediator mediator, ICurrentActor current) : CasePage(mediator)
{
    public SheetRead? View { get; private set; }
    public IReadOnlyList<Signature> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        View = await Ask(new ReadSheet(Reference));
        Mine = [.. (View?.Round.Signatures ?? []).Where(one => one.Person == current.Actor.Person).OrderBy(one => one.SignedAt)];
        return Mine.Count == 0 ? NotFound() : Page();
    }
}
