using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Clocks.RecordWhatWasDone;

[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class RecordWhatWasDoneModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public WhatWaitsView? Waiting { get; private set; }

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Waiting = await Ask(new WhatWaits(Header.Id, Header.ProtocolVersion));

    public Task<IActionResult> OnPostAsync() => Act(new RecordWhatWasDone(Reference, Input.What, Input.On, Input.AuditOutcome, IdempotencyKey), Header.Href(), "Recorded as done");

    internal sealed class Fields
    {
        public CaseEvent? What { get; set; }
        public AuditOutcome? AuditOutcome { get; set; }
        [Display(Name = "Day on which it was done")] public DateOnly? On { get; set; }
    }
}
