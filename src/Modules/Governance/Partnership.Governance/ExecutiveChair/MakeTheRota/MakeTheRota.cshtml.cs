using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.ExecutiveChair.ShowTheRota;
using Partnership.Web.Pages;

namespace Partnership.Governance.ExecutiveChair.MakeTheRota;

[Authorize(Policy = GovernancePolicies.KeepTheChairRota)]
internal sealed class MakeTheRotaModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public RotaView View { get; private set; } = RotaView.None;
    public bool IsNew => View.Turns.Count == 0;

    public Task OnGetAsync() => Fill();
    protected override async Task Fill() => View = await Ask(new RotaQuery());

    public Task<IActionResult> OnPostAsync() => Act(new MakeTheRota(Input.From, Input.First, Input.Turns ?? 0, IdempotencyKey), "/executive-chair", "Rota made");

    internal sealed class Fields
    {
        [Display(Name = "First day")] public DateOnly? From { get; set; }
        public string? First { get; set; }
        public int? Turns { get; set; }
    }
}
