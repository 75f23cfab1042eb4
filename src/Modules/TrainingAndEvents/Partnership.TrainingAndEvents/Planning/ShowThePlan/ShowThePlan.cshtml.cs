using MediatR;
using Microsoft.AspNetCore.Authorization;
using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Planning.Attendance;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Planning.ShowThePlan;

[Authorize(Policy = TrainingPolicies.PlanTraining)]
internal sealed class ShowThePlanModel(IMediator mediator) : ActPage(mediator)
{
    public ForwardPlan? Plan { get; private set; }
    public ComingAttendance? Coming { get; private set; }

    public async Task OnGetAsync()
    {
        Plan = await Ask(new ThePlan());
        Coming = await Ask(new WhoWillCome());
    }

    /// <summary>Where one more of the same is made.</summary>
    public string AnotherOf(Session session) => session.Course is { } course && Coming?.Courses.TryGetValue(course.Value, out var number) == true ? $"/training/sessions/new?course={number}" : "/training/sessions/new";

    public static string Stands(Session session) => session.IsPublished ? $"in the calendar, {session.Held:N0} of {Counts.Of(session.Capacity, "place")} held" : session.State == SessionState.Offered ? "offered, waits for the Business Unit" : "draft";
}
