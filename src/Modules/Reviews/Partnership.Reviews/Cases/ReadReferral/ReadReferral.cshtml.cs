using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Cases.ReadReferral;

[Authorize(Policy = ReviewsPolicies.SeeCases), Prints("the referral")]
internal sealed class ReadReferralModel(IMediator mediator) : CasePage(mediator)
{
    public IReadOnlyList<OpenedReferral> Referrals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new ReadReferral(Header.Id, Header.ProtocolVersion, Cases.ReadReferral.ReadReferral.ItsPage)) is not { } opened) return NotFound();
        Referrals = opened;
        return Page();
    }
}
