using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.RoomCode;

/// <summary>For who can't scan: the letters from the wall.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class EnterRoomCodeModel(IMediator mediator, Allowances allowances) : ActPage(mediator)
{
    internal const string NotInUse = "This code is not in use now. Check each letter and digit, or ask the organiser.";

    /// <summary>A whole room may sit behind one address.</summary>
    internal static readonly Allowance Tries = new("try a room’s code", AtOnce: 120, PerMinute: 60);

    [BindProperty] public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), "Enter the code from the wall");
        else if (await allowances.Take(Tries, Source.Of(HttpContext), 1, HttpContext.RequestAborted) && Letters.Read(Code, RoomCodes.Length) is { } code && await Ask(new SessionInTheRoom(code)) is not null) return LocalRedirect(RoomCodes.Href(code));
        else ModelState.AddModelError(nameof(Code), NotInUse);
        return Page();
    }
}
