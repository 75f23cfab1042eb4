using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Reviews.Cases.Header;
using Partnership.Web.Printing;

namespace Partnership.Reviews.Cases.MoveToAnotherProtocol;

[Authorize(Policy = ReviewsPolicies.RunCases), Prints("the case’s protocol")]
internal sealed class CaseProtocolModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public ProtocolOfCaseView? View { get; private set; }
    public IReadOnlyList<SelectListItem> Others => [.. (View?.Others ?? []).Select(one => new SelectListItem($"Version {one}", $"{one}"))];

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => View = await Ask(new ProtocolOfCase(Header.Id, Header.ProtocolVersion, Input.Version ?? Version));

    public Task<IActionResult> OnPostAsync() =>
        Act(new MoveToAnotherProtocol(Reference, Input.Version, Input.Why, Input.HasLooked, IdempotencyKey), Header.Href(), $"The case goes by version {Input.Version} of the protocol now");

    internal sealed class Fields
    {
        public int? Version { get; set; }
        public string? Why { get; set; }
        public bool HasLooked { get; set; }
    }
}
