using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Documents;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Cases.ReadReferral;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Notification.PrepareDataSheet;

/// <summary>What the government's portal asks, ready for copying (REV-20); opening it is a view of the case.</summary>
[Authorize(Policy = ReviewsPolicies.RecordThresholdDecisions), Prints("the data sheet")]
internal sealed class DataSheetModel(IMediator mediator) : CasePage(mediator), IInWord
{
    public IReadOnlyList<OpenedReferral> Referrals { get; private set; } = [];
    public NotificationStateView State { get; private set; } = new([], null);

    public WordDocument? InWord() => WordDataSheet.Of(Reference, State, [.. Referrals.Select(one => one.View)]);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new ReadReferral(Header.Id, Header.ProtocolVersion, "prepared the data sheet for the national portal")) is not { } opened) return NotFound();
        (Referrals, State) = (opened, await Ask(new NotificationState(Header.Id)));
        return Page();
    }
}
