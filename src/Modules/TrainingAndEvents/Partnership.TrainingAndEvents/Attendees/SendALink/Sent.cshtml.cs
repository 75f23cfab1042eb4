using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.TrainingAndEvents.Booking.Basket;

namespace Partnership.TrainingAndEvents.Attendees.SendALink;

/// <summary>A link is on its way. The address is shown to the browser that asked, so that its owner sees what they mistyped.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class SentModel : PageModel
{
    public const string Address = "/training/book/sent", To = "LinkSentTo", Back = "LinkAskedAt";

    public string? SentTo { get; private set; }
    public bool IsToBook => BasketAddress.Read(ChangeIt).Length > 0;
    public string ChangeIt { get; private set; } = "/training/yours";

    public void OnGet()
    {
        SentTo = TempData.Peek(To) as string;
        if (TempData.Peek(Back) is string back && Url.IsLocalUrl(back)) ChangeIt = back;
    }
}
