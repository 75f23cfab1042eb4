using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Platform.Profiles;
using Partnership.Web.Pages;
using Partnership.Web.PublicPages;

namespace Partnership.TrainingAndEvents.Calendar.Subscribe;

/// <summary>The calendar for news readers (RFC 4287): what was published, changed or cancelled last comes first.</summary>
[Authorize(Policy = Policies.Public), SameForEverybody(typeof(StampOfTheCalendar))]
internal sealed class AtomFeedModel(IMediator mediator, Installation installation, SiteAddress site, TimeProvider clock) : ActPage(mediator)
{
    public async Task<ContentResult> OnGetAsync()
    {
        var (filter, profile) = (CalendarFilter.Of(Request.Query, installation.Profile), installation.Profile);
        var sessions = (await Ask(new CalendarFeed(filter))).OrderByDescending(one => one.ChangedAt).ToList();
        var address = site.Text;
        var feed = new AtomDocument(FeedName.Of(filter, profile), profile.Partnership.Name, address + filter.In(CalendarPage.AtomFeed), address + filter.In(CalendarPage.List));
        // An empty feed was last changed at some time that nobody knows: today will do.
        return Content(feed.Of(sessions, address, London.StartOf(London.Today(clock))), "application/atom+xml; charset=utf-8");
    }
}
