using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Places;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Evaluations.Giving;

/// <summary>A page of questions about a session, for whoever has the key of a place in it.</summary>
internal abstract class EvaluationPage(IMediator mediator, PlaceKeys keys, EvaluationKind kind) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();

    public SeenAfterwards? Seen { get; private set; }
    public bool IsAnswered => Seen?.Given.Contains(kind) == true;

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Seen is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync() => keys.Read(Key) is not { } place ? NotFound()
        : await Act(new GiveAnEvaluation(place, kind, Input.Rating, Input.Applied, Input.Differently, Input.Better), Request.Path, "Thank you");

    protected override async Task Fill() => Seen = keys.Read(Key) is { } place ? await Ask(new PlaceAfterwards(place)) : null;

    internal sealed class Fields
    {
        public int? Rating { get; set; }
        public Applied? Applied { get; set; }
        public string? Differently { get; set; }
        public string? Better { get; set; }
    }
}
