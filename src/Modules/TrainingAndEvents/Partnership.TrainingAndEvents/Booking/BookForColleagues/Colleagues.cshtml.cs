using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Booking.BookForColleagues;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class ColleaguesModel(IMediator mediator) : ActPage(mediator)
{
    /// <summary>How many rows are seen at once; the others open below.</summary>
    public const int Seen = 3;

    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public SeenByALead? Session { get; private set; }

    /// <summary>Something stands in the rows that are closed at first.</summary>
    public bool HasMore => Input.Colleagues.Skip(Seen).Any(one => !one.IsEmpty);

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Session is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        if (Session is null) return NotFound();
        var typed = Input.Colleagues.Take(BookForColleagues.MostTyped).Select((one, row) => (one, row)).Where(row => !row.one.IsEmpty)
            .Select(row => new Colleague(row.row, row.one.Name?.Trim() ?? "", row.one.Email?.Trim() ?? "")).ToList();
        return await Act(new BookForColleagues(Number, typed, Input.How, FromAFile: false, IdempotencyKey), booked =>
        {
            TempData[Said.Key] = $"{booked.InWords} at “{Session.Title}”";
            return "/training/agency";
        });
    }

    protected override async Task Fill()
    {
        while (Input.Colleagues.Count < BookForColleagues.MostTyped) Input.Colleagues.Add(new());
        Session = await Ask(new SessionForColleagues(Number));
    }

    internal sealed class Fields
    {
        public List<Row> Colleagues { get; set; } = [];
        public FewerPlaces? How { get; set; }
    }

    internal sealed class Row
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Email);
    }
}
