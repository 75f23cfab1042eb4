using System.Text;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Calendars;
using Partnership.Platform.Access;
using Partnership.Web.Pages;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>One session as a file for one's own calendar. It books nothing.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class SessionFileModel(IMediator mediator, SiteAddress site, TimeProvider clock) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new SessionForACalendar(Number)) is not { } session) return NotFound();
        if (!StampOfTheCalendar.Covers(session.StartsAt, clock.GetUtcNow())) HttpContext.KeepNot();
        return File(Encoding.UTF8.GetBytes(CalendarFile.Of([session.Entry(site.Text)], CalendarMethod.Publish, clock.GetUtcNow())), CalendarFileModel.ContentType, $"training-{Number}.ics");
    }
}
