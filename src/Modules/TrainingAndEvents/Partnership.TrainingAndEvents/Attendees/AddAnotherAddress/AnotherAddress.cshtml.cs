using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.TrainingAndEvents.Attendees.SendALink;
using Partnership.Web.Journeys;

namespace Partnership.TrainingAndEvents.Attendees.AddAnotherAddress;

/// <summary>One person with two addresses: what they booked with both comes together once they have pressed the button in the mail to the other one (TRN-12).</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class AnotherAddressModel(IMediator mediator, Visiting.Visiting visiting, PublicForms forms, Allowances allowances) : WhoAreYouPage(mediator, forms, allowances)
{
    public async Task<IActionResult> OnGetAsync() => await visiting.Who(HttpContext) is null ? LocalRedirect("/training/yours") : Page();

    public async Task<IActionResult> OnPostAsync() => await visiting.Who(HttpContext) is null ? LocalRedirect("/training/yours") : await SendTheLink("/training/yours", joins: true);
}
