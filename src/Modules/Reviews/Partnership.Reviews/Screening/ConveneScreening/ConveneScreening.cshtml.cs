using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Screening.RecordThresholdDecision;

namespace Partnership.Reviews.Screening.ConveneScreening;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ConveneScreeningModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Seats.Count == 0 ? NotFound() : Page();
    }

    protected override async Task Fill() => Seats = (await Ask(new ThresholdForm(Header.ProtocolVersion, null)))?.Seats ?? [];

    public Task<IActionResult> OnPostAsync() =>
        Act(new ConveneScreening(Reference, [.. Input.People.Select(PersonId.From)], IdempotencyKey, Input.NotTheOneNamed), $"/cases/{Reference}", "They can see the case now, and were asked to decide");

    internal sealed class Fields
    {
        public List<Guid> People { get; set; } = [];
        public bool NotTheOneNamed { get; set; }
    }
}
