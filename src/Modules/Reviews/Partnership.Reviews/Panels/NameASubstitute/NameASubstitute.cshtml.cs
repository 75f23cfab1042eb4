using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;
using Partnership.Reviews.Panels.Seats;

namespace Partnership.Reviews.Panels.NameASubstitute;

/// <summary>An officer names anybody's substitute, a member their own.</summary>
[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.TheirSeat)]
internal sealed class NameASubstituteModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Member { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public Attendee? Absent => Panel.Attendee(new PersonId(Member));

    protected override bool IsFor(SeenPanel seen) => seen.Panel.Attendee(new PersonId(Member)) is { } absent && (seen.Actor.IsOfficer || absent.Person == seen.Actor.Person);

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => People = await Ask(new PeopleToSeat(Reference, Absent?.Agency));

    public Task<IActionResult> OnPostAsync() =>
        Act(new NameASubstitute(Reference, new(Member), Input.Substitute is { } person ? new PersonId(person) : null, Input.Why, IdempotencyKey, Input.NotTheOneNamed), Home, "The substitute is invited");

    internal sealed class Fields
    {
        public Guid? Substitute { get; set; }
        public string? Why { get; set; }
        public bool NotTheOneNamed { get; set; }
    }
}
