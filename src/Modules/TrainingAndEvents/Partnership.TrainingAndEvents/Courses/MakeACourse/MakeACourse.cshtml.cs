using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Courses.Writing;

namespace Partnership.TrainingAndEvents.Courses.MakeACourse;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class MakeACourseModel(IMediator mediator) : CoursePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public async Task OnGetAsync()
    {
        Input.AsksAccess = true;
        await Fill();
    }

    public async Task<IActionResult> OnPostAsync() => await Incomplete()
        ?? await Act(new MakeACourse(Input.Facts(), IdempotencyKey), number => $"/training/courses/{number}", "Course added. Now say when it is held");
}
