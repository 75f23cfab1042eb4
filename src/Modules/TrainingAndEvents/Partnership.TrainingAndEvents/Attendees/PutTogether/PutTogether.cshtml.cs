using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Attendees.PutTogether;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class PutTogetherModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public Guid One { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Other { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public PerhapsOne? Two { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Two is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return Two is null ? NotFound() : await Act(new PutTogether(Number, One, Other, Input.Why), $"/training/sessions/{Number}/manage", "They are one person now");
    }

    protected override async Task Fill() => Two ??= await Ask(new TwoOnAList(Number, One, Other));

    internal sealed class Fields
    {
        public string? Why { get; set; }
    }
}
