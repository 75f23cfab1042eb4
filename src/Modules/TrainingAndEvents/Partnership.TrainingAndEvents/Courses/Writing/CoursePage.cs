using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Sessions.Writing;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Courses.Writing;

/// <summary>A page with the form about a course.</summary>
internal abstract class CoursePage(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public CourseForm Input { get; set; } = new();
    public SessionChoices Choices { get; private set; } = SessionChoices.None;

    protected override async Task Fill() => Choices = await Ask(new ChoicesForASession());

    /// <summary>Shows the page again where something was not chosen; else null.</summary>
    protected async Task<IActionResult?> Incomplete()
    {
        Tell(Input.Missing());
        return ModelState.IsValid ? null : await ShowAgain();
    }
}
