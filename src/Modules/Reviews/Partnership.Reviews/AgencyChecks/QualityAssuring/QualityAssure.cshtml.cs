using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.AgencyChecks.QualityAssuring;

/// <summary>An agency's form, read by the Business Unit: accepted or sent back; earlier versions stay readable.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class QualityAssureModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public string Agency { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int? Version { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public OfficersCheck? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new JudgeCheck(Reference, Agency, Input.Read, Input.Verdict, new(Input.Comments?.Trim() ?? "")), $"/cases/{Reference}/checks",
            Input.Verdict == Verdict.Accept ? "Check form accepted" : "Check form sent back");

    protected override async Task Fill() => View = await Ask(new CheckForOfficer(Reference, Agency, Version));

    internal sealed class Fields
    {
        /// <summary>The number of the version that was read.</summary>
        public int Read { get; set; }
        public Verdict? Verdict { get; set; }
        public string? Comments { get; set; }
    }
}
