using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Courses.ListCourses;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ListCoursesModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Level? Level { get; set; }
    [BindProperty(SupportsGet = true)] public TargetAudience? Audience { get; set; }
    [BindProperty(SupportsGet = true)] public bool Retired { get; set; }
    public IReadOnlyList<CourseLine> Courses { get; private set; } = [];
    public bool Filtered => Level is not null || Audience is not null || Retired;
    public IEnumerable<SelectListItem> Audiences => Enum.GetValues<TargetAudience>().Select(one => new SelectListItem(SessionWords.Of(one), one.ToString()));
    public IReadOnlyList<SelectListItem> TaughtOrNot { get; } = [new("Now", ""), new("Not any more", "true")];

    public async Task OnGetAsync() => Courses = await Ask(new AllCourses(Level, Audience, Retired));
}
