using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.AgencyChecks;

namespace Partnership.Reviews.Panels.SendPack;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class SendPackModel(IMediator mediator) : PanelPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() =>
        Missing = [.. (await Ask(new ChecksOfCase(Header.Id))).Asked.Where(one => one.Check.State != CheckState.Shared).Select(one => one.Name)];

    public Task<IActionResult> OnPostAsync() => Act(new SendPack(Reference, Input.Purpose, Input.LawfulBasis, IdempotencyKey), Home, "The pack is frozen and sent");

    internal sealed class Fields
    {
        public string? Purpose { get; set; }
        public string? LawfulBasis { get; set; }
    }
}
