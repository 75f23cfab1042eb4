using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Journeys;

namespace Partnership.Reviews.Referrals.Referring;

/// <summary>The receipt: reference and follow-up code (REV-05). Neither is ever in an address.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SentModel(ReceiptJourney journey, IJourneyStore store, FollowUpCodes codes, Installation installation) : JourneyPage<Receipt>(journey, store)
{
    public string Code => codes.CodeOf(Answers.FormKey);
    public Contact BusinessUnit => installation.Profile.Partnership.BusinessUnit;
    public EmergencyWords Emergency => installation.Profile.Partnership.Emergency;

    public override Task<IActionResult> OnGetAsync() =>
        Answers.Reference is null ? Task.FromResult<IActionResult>(LocalRedirect("/form-closed")) : base.OnGetAsync();
}
