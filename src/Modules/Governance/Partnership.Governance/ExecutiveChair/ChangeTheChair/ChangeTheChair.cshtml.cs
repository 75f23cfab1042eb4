using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Governance.ExecutiveChair.ShowTheRota;
using Partnership.Web.Pages;

namespace Partnership.Governance.ExecutiveChair.ChangeTheChair;

[Authorize(Policy = GovernancePolicies.KeepTheChairRota)]
internal sealed class ChangeTheChairModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Turn { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public TurnLine? Line { get; private set; }
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return Line is null ? NotFound() : Page();
    }

    protected override async Task Fill()
    {
        var view = await Ask(new RotaQuery());
        Line = view.Turns.FirstOrDefault(turn => turn.Id == Turn);
        Others = [.. view.Partners.Where(one => one.Value != Line?.Role)];
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new ChangeTheChair(ChairTurnId.From(Turn), Input.Role ?? "", Input.From, Input.Because ?? ""), "/executive-chair", "Rota changed");

    internal sealed class Fields
    {
        public string? Role { get; set; }
        [Display(Name = "Day")] public DateOnly? From { get; set; }
        public string? Because { get; set; }
    }
}
