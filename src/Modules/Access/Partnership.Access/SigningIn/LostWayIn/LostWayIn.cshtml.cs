using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Partnership.Platform.Access;
using Partnership.Web.Look;

namespace Partnership.Access.SigningIn.LostWayIn;

/// <summary>What to do about a lost phone, passkey or password. Says the same to everybody.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class LostWayInModel(IPartnershipLook look) : PageModel
{
    public IReadOnlyList<string> Contact => look.FooterContact;
}
