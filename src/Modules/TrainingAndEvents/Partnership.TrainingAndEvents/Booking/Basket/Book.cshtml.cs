using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Access;
using Partnership.Platform.Limits;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Attendees.SendALink;
using Partnership.TrainingAndEvents.Attendees.Visiting;
using Partnership.TrainingAndEvents.Booking.BookAPlace;
using Partnership.TrainingAndEvents.Booking.BookSeveralSessions;
using Partnership.TrainingAndEvents.Places;
using Partnership.Web.Journeys;

namespace Partnership.TrainingAndEvents.Booking.Basket;

/// <summary>One or several sessions: who, what for, book (TRN-10). Whoever is not known yet says their address first, and books nothing by that.</summary>
[Authorize(Policy = Policies.Public)]
internal sealed class BookModel(IMediator mediator, Visiting visiting, PublicForms forms, Allowances allowances, PlaceKeys keys, Installation installation) : WhoAreYouPage(mediator, forms, allowances)
{
    [BindProperty(SupportsGet = true, Name = "session")] public long[] Numbers { get; set; } = [];
    [BindProperty] public Fields Input { get; set; } = new();

    /// <summary>What the page showed as bookable: that is booked, whatever has changed since. So a second click is the same act as the first.</summary>
    [BindProperty] public long[] Booking { get; set; } = [];

    public Basket Basket { get; private set; } = Basket.Empty;

    /// <summary>Null while nobody knows.</summary>
    public WhoVisits? Who { get; private set; }

    public bool AsksName => Who is { HasAnAccount: false, Name: "" };
    public bool AsksWorkplace => Who is { Agency: null, ClaimedAgency: null } && Basket.NeedsWorkplace;
    public IEnumerable<SelectListItem> Agencies => installation.Profile.Agencies.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new SelectListItem(one.Name, one.Key));
    public string? AgencyName => Who?.Agency is { } agency ? installation.Profile.Agency(agency)?.Name ?? agency : Who?.ClaimedAgency;

    public string Without(BasketSession session) => BasketAddress.Of(Numbers.Where(one => one != session.Session.Number));
    public string PageOf(HeldSession held) => keys.Href(held.Place);

    public async Task<IActionResult> OnGetAsync() => await Read() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Read()) return NotFound();
        if (Who is null) return await SendTheLink(BasketAddress.Of(Numbers));
        var wanted = new WantedPlace(Input.Name, string.IsNullOrWhiteSpace(Input.Elsewhere) ? Input.WorksFor : Input.Elsewhere, OrNull(Input.Access), OrNull(Input.Diet), OrNull(Input.Approver));
        return Basket.Sessions.Where(one => Booking.Contains(one.Session.Number)).ToList() switch
        {
            [] => Page(),
            [var one] => await Act(new BookAPlace.BookAPlace(one.Session.Id, wanted, IdempotencyKey), keys.Href, "Your booking is in"),
            var several => await Act(new BookSeveralSessions.BookSeveralSessions([.. several.Select(one => one.Session.Id)], wanted, Input.OnlyPlaces, IdempotencyKey), _ => "/training/yours", "Your bookings are in"),
        };
    }

    protected override async Task Fill() => await Read();

    private async Task<bool> Read()
    {
        Who = await visiting.Who(HttpContext);
        if (ModelState.TryGetValue("session", out var typed) && typed.Errors.Count > 0) return false;
        if (await Ask(new WhatIsInTheBasket(Numbers, Who?.Id, Who?.Agency)) is not { } basket) return false;
        Basket = basket;
        return true;
    }

    private static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    internal sealed class Fields
    {
        public string? Name { get; set; }
        public string? WorksFor { get; set; }
        public string? Elsewhere { get; set; }
        public string? Access { get; set; }
        public string? Diet { get; set; }
        public string? Approver { get; set; }
        public bool OnlyPlaces { get; set; }
    }
}
