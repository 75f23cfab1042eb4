using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Courses.ShowACourse;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ShowACourseModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    public ShownCourse? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Shown is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync() => Act(new RetireACourse.RetireACourse(Number), $"/training/courses/{Number}", "The course is retired");

    protected override async Task Fill() => Shown = await Ask(new CourseByNumber(Number));
}
