using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Calendars;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Pages;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>The calendar for calendar programs (RFC 5545), all of it or what a filter leaves.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class CalendarFileModel(IMediator mediator, Installation installation, SiteAddress site, TimeProvider clock) : ActPage(mediator)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private static readonly TimeSpan Refresh = TimeSpan.FromHours(4);

    public async Task<ContentResult> OnGetAsync()
    {
        var filter = CalendarFilter.Of(Request.Query, installation.Profile);
        var sessions = await Ask(new CalendarFeed(filter));
        return Content(CalendarFile.Of(sessions.Select(one => one.Entry(site.Text)), CalendarMethod.Publish, clock.GetUtcNow(), FeedName.Of(filter, installation.Profile), Refresh), ContentType);
    }
}
