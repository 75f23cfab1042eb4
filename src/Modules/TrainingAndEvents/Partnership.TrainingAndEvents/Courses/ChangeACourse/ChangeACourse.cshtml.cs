using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Courses.ShowACourse;
using Partnership.TrainingAndEvents.Courses.Writing;

namespace Partnership.TrainingAndEvents.Courses.ChangeACourse;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ChangeACourseModel(IMediator mediator) : CoursePage(mediator)
{
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public int Revision { get; set; }
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Ask(new CourseByNumber(Number)) is not { } shown) return NotFound();
        (Input, Revision) = (CourseForm.Of(shown.Course), shown.Course.Revision);
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await Incomplete() ?? await Act(new ChangeACourse(Number, Revision, Input.Facts()), $"/training/courses/{Number}", "Changes saved");

    protected override async Task Fill()
    {
        await base.Fill();
        Title = (await Ask(new CourseByNumber(Number)))?.Course.Title ?? "";
    }
}
