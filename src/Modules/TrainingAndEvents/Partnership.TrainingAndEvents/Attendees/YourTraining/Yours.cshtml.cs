using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Time;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees.SendALink;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Places;
using Partnership.Web.Journeys;

namespace Partnership.TrainingAndEvents.Attendees.YourTraining;

/// <summary>One's own training. Whoever is not known yet gets a link to it.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class YoursModel(IMediator mediator, Visiting.Visiting visiting, PublicForms forms, Allowances allowances, PlaceKeys keys, Installation installation, TimeProvider clock)
    : WhoAreYouPage(mediator, forms, allowances)
{
    /// <summary>Null while nobody knows.</summary>
    public WhoVisits? Who { get; private set; }
    public TrainingRecord Record { get; private set; } = TrainingRecord.Empty;
    public DateOnly Today => London.Today(clock);
    public string? AgencyName => Who?.Agency is { } agency ? installation.Profile.Agency(agency)?.Name ?? agency : Who?.ClaimedAgency is { } claimed ? $"{claimed} (we are checking it)" : null;

    public string Href(PlaceId place) => keys.Href(place);

    public Task OnGetAsync() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return Who is null ? await SendTheLink("/training/yours") : Page();
    }

    protected override async Task Fill()
    {
        Who = await visiting.Who(HttpContext);
        if (Who?.Id is { } attendee) Record = await Ask(new YourTraining(attendee));
    }
}
