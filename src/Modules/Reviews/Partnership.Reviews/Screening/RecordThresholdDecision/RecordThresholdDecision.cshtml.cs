using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

[Authorize(Policy = ReviewsPolicies.RecordThresholdDecisions)]
internal sealed class RecordThresholdDecisionModel(IMediator mediator) : CasePage(mediator)
{
    /// <summary>Rows for the leads: without JavaScript none can be added.</summary>
    private const int LeadRows = 5;

    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public ThresholdFormView? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Form is null ? NotFound() : Page();
    }

    protected override async Task Fill()
    {
        Form = await Ask(new ThresholdForm(Header.ProtocolVersion, Input.DecidedOn));
        if (Form is null) return;
        Input.Deciders = [.. Form.Seats.Select(seat => Input.Deciders.FirstOrDefault(one => one.Role == seat.Role) ?? new() { Role = seat.Role })];
        while (Input.Leads.Count < LeadRows) Input.Leads.Add(new());
    }

    public Task<IActionResult> OnPostAsync() => Act(new RecordThresholdDecision(Reference, IdempotencyKey)
    {
        Option = Input.Option,
        Notifiable = Input.Notifiable,
        ReviewWanted = Input.ReviewWanted,
        LookedAfterChildDied = Input.LookedAfterChildDied,
        DecidedOn = Input.DecidedOn,
        HowConferred = Input.HowConferred,
        NatureOfAbuse = Input.NatureOfAbuse,
        SeriousHarm = Input.SeriousHarm,
        Deciders = [.. Input.Deciders.Select(one => new DecidersView(one.Role, one.Person is { } id ? new PersonId(id) : null, one.CheckedOwnSystem, one.Notifiable, one.ReviewWanted, one.View))],
        Leads = [.. Input.Leads.Select(one => new AgencyLead(one.Name, one.Role, one.Organisation, one.Contact))],
        Dissent = Input.Dissent,
        ConsultedWith = Input.ConsultedWith,
        FollowUps = Input.FollowUps,
        FollowUpsDueOn = Input.FollowUpsDueOn,
    }, $"/cases/{Reference}", "Threshold decision recorded");

    internal sealed class Fields
    {
        public string? Option { get; set; }
        public bool? Notifiable { get; set; }
        public bool? ReviewWanted { get; set; }
        public bool? LookedAfterChildDied { get; set; }
        [System.ComponentModel.DataAnnotations.Display(Name = "Date of the decision")] public DateOnly? DecidedOn { get; set; }
        public string? HowConferred { get; set; }
        public List<DeciderFields> Deciders { get; set; } = [];
        public string? NatureOfAbuse { get; set; }
        public string? SeriousHarm { get; set; }
        public List<LeadFields> Leads { get; set; } = [];
        public string? Dissent { get; set; }
        public string? ConsultedWith { get; set; }
        public List<FollowUp> FollowUps { get; set; } = [];
        [System.ComponentModel.DataAnnotations.Display(Name = "Date by which it is to be done")] public DateOnly? FollowUpsDueOn { get; set; }
    }

    internal sealed class DeciderFields
    {
        public string Role { get; set; } = "";
        public Guid? Person { get; set; }
        public bool CheckedOwnSystem { get; set; }
        public bool? Notifiable { get; set; }
        public bool? ReviewWanted { get; set; }
        public string? View { get; set; }
    }

    internal sealed class LeadFields
    {
        public string? Name { get; set; }
        public string? Role { get; set; }
        public string? Organisation { get; set; }
        public string? Contact { get; set; }
    }
}
