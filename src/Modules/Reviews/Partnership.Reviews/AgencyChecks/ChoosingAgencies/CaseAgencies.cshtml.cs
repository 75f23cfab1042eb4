using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.AgencyChecks.ChoosingAgencies;

/// <summary>The agencies of a case: how each form stands, and asking more.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class CaseAgenciesModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public CaseAgencies? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (View is null) return NotFound();
        Input = new()
        {
            Agencies = [.. View.Checks.Asked.Count == 0 ? View.Suggested.Select(agency => agency.Key) : []],
            DueOn = View.DueOn >= View.Today ? View.DueOn : null,
            About = View.About,
            Purpose = "To find out, for a Rapid Review, what each agency knew and did",
            LawfulBasis = View.LawfulBasis,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new ChooseAgencies(Reference, Input.Agencies ?? [], Input.DueOn, new(Input.About?.Trim() ?? ""), new(Input.Purpose?.Trim() ?? "", Input.LawfulBasis?.Trim() ?? ""), IdempotencyKey),
            $"/cases/{Reference}/checks", $"{Counts.Of(Input.Agencies?.Count ?? 0, "agency", "agencies")} asked");

    protected override async Task Fill() => View = await Ask(new AgenciesToChoose(Reference, WithWhom: HttpMethods.IsGet(Request.Method)));

    internal sealed class Fields
    {
        public List<string>? Agencies { get; set; }
        public DateOnly? DueOn { get; set; }
        public string? About { get; set; }
        public string? Purpose { get; set; }
        public string? LawfulBasis { get; set; }
    }
}
