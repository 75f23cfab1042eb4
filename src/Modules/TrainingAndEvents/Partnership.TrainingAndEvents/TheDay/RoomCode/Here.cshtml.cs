using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.TheDay.RoomCode;

/// <summary>What the code on the wall opens. Opening it marks nobody (HRD-32): there is a button.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class HereModel(IMediator mediator, Visiting visiting, Allowances allowances) : ActPage(mediator)
{
    private static readonly Allowance Tries = new("say that one is in the room", AtOnce: 120, PerMinute: 60);

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();

    public Session? Session { get; private set; }
    public bool IsKnown { get; private set; }

    /// <summary>They have just said so.</summary>
    public bool Done { get; private set; }

    private string Read => Letters.Read(Code, RoomCodes.Length) ?? "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await allowances.Take(EnterRoomCodeModel.Tries, Source.Of(HttpContext), 1, HttpContext.RequestAborted)) await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool byAddress)
    {
        await Fill();
        if (Session is null) return Page();
        var known = IsKnown && !byAddress;
        if (!known && !WorkEmail.IsOne(Input.Email)) return Wrong("Enter the email address that you booked with, like name@example.org");
        if (!await allowances.Take(Tries, Source.Of(HttpContext), 1, HttpContext.RequestAborted)) return Wrong("Too many have tried at once. Wait a minute and try again.");
        var outcome = await Ask(new SayIAmHere(Read, known ? null : Input.Email));
        if (!outcome.Succeeded) return Wrong(outcome.Refusals[0].Words);
        Done = true;
        return Page();
    }

    protected override async Task Fill()
    {
        Session = await Ask(new SessionInTheRoom(Read));
        IsKnown = Session is not null && await visiting.Who(HttpContext) is not null;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string words)
    {
        ModelState.AddModelError("Input.Email", words);
        return Page();
    }

    internal sealed class Fields
    {
        public string? Email { get; set; }
    }
}
