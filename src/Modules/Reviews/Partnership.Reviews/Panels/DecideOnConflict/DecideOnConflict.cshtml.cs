using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Platform.Access;

namespace Partnership.Reviews.Panels.DecideOnConflict;

[Authorize(Policy = ReviewsPolicies.SitOnPanels), Whose(ReviewsWhose.PanelsTheyChair)]
internal sealed class DecideOnConflictModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Member { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public OpenedConflict? Declared { get; private set; }

    protected override bool IsFor(SeenPanel seen) => seen.Chairs && seen.Panel.Attendee(new PersonId(Member)) is { HasConflict: true };

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() =>
        Declared = (await Ask(new PanelOfCase(Header.Id, "read a declared interest")))?.Conflicts.SingleOrDefault(one => one.Member.Person == new PersonId(Member));

    public Task<IActionResult> OnPostAsync() => Act(new DecideOnConflict(Reference, new(Member), Input.Ruling, Input.Implications, IdempotencyKey), Home, "Your decision is recorded");

    internal sealed class Fields
    {
        public Ruling? Ruling { get; set; }
        public string? Implications { get; set; }
    }
}
