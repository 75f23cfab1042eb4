using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Web.Pages;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>One check form of my agency, as a list of its sections.</summary>
[Authorize(Policy = ReviewsPolicies.FillInChecks)]
internal sealed class CheckTasksModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";

    public AgencysCheck? View { get; private set; }

    public async Task<IActionResult> OnGetAsync() => (View = await Ask(new CheckForAgency(Reference))) is null ? NotFound() : Page();

    /// <summary>How the agency's chronology stands; null where the form asks for none.</summary>
    public (string Words, string? Colour)? Chronology =>
        View is not { } view || !view.Sections.Any(section => section.Questions.Any(question => question.Question.Kind == QuestionKind.Chronology)) ? null
        : view.Written.Entries.Count > 0 ? (Counts.Of(view.Written.Entries.Count, "entry", "entries"), null)
        : view.Written.HoldsNothing ? ("Not needed", null) : ("Not started", "blue");

    public (string Words, string? Colour) StatusOf(AnsweredSection section) =>
        View is { MayWrite: true, Written.HoldsNothing: true } && section.IsEmpty ? ("Not needed", null)
        : section.IsComplete ? ("Completed", null)
        : section.IsEmpty ? ("Not started", "blue") : ("Begun", "light-blue");
}
