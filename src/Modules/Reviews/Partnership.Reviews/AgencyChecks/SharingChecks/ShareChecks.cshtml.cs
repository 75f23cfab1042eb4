using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.AgencyChecks.ChoosingAgencies;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.AgencyChecks.SharingChecks;

/// <summary>Says what is shared with whom, and who is missing, before it is shared.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class ShareChecksModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public CaseAgencies? View { get; private set; }
    public IReadOnlyList<AskedAgency> Ready => View is null ? [] : [.. View.Checks.Asked.Where(one => one.Check.State == CheckState.Accepted)];
    public IReadOnlyList<AskedAgency> Missing => View is null ? [] : [.. View.Checks.Missing];
    public bool IsAddendum => View?.Checks.Shared.Any() == true;

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (View is null) return NotFound();
        Input = new() { Purpose = "So that the panel and the agencies asked know what each of them knew and did", LawfulBasis = View.LawfulBasis };
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new ShareChecks(Reference, new(Input.Purpose?.Trim() ?? "", Input.LawfulBasis?.Trim() ?? ""), IdempotencyKey), $"/cases/{Reference}/checks", "Agency checks shared");

    protected override async Task Fill() => View = await Ask(new AgenciesToChoose(Reference));

    internal sealed class Fields
    {
        public string? Purpose { get; set; }
        public string? LawfulBasis { get; set; }
    }
}
