using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Partnership.Web.Pages;
using Partnership.Web.Printing;

namespace Partnership.TrainingAndEvents.TheDay.Register;

/// <summary>The register on paper (TRN-20): names, agencies, room for signatures, and some empty lines.</summary>
[Authorize(Policy = TrainingPolicies.RunSessions), OnlyWhoRunsIt, Prints("the register")]
internal sealed class RegisterModel(IMediator mediator, TimeProvider clock) : ActPage(mediator), IPrinted
{
    private const int LeastEmptyLines = 3, MostEmptyLines = 8;

    [BindProperty(SupportsGet = true)] public long Number { get; set; }

    public ExpectedList? List { get; private set; }
    public bool CanBeTypedIn => List?.Session.WhyNoCheckInAt(clock.GetUtcNow()) is null;

    /// <summary>For those who are let in at the door.</summary>
    public int EmptyLines => Math.Clamp(List?.Session.Left ?? 0, LeastEmptyLines, MostEmptyLines);
    public string PrintedAs => $"register-{Number}";
    public AuditStream? PrintedAbout => List is null ? null : TrainingStream.Of(List.Session.Id);

    public async Task<IActionResult> OnGetAsync()
    {
        List = await Ask(new WhoIsExpected(Number, "opened the register"));
        return List is null ? NotFound() : Page();
    }
}
