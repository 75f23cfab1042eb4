using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.TrainingAndEvents.Agencies;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.Web.Pages;

namespace Partnership.TrainingAndEvents.Compliance.SayCounts;

[Authorize(Policy = TrainingPolicies.LookAfterTrainingOfTheirAgency)]
internal sealed class CountsModel(IMediator mediator, TheirAgency their) : ActPage(mediator)
{
    [BindProperty] public Fields Input { get; set; } = new();

    public string? Agency => their.Own?.Name;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Agency is null) return NotFound();
        var said = await Ask(new SaidCounts());
        foreach (var one in said) (Input.Counts[(int)one.Level].Staff, Input.Counts[(int)one.Level].Trained, Input.AsOf) = (one.Staff, one.Trained, one.AsOf);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Act(new SayStaffCounts([.. Enum.GetValues<Level>().Select(level => Input.Of(level))], Input.AsOf), "/training/agency/compliance", "Numbers saved");

    internal sealed class Fields
    {
        public List<Row> Counts { get; set; } = [.. Enum.GetValues<Level>().Select(_ => new Row())];
        [Display(Name = "The day on which these were counted")] public DateOnly? AsOf { get; set; }

        public LevelCount Of(Level level) => (int)level < Counts.Count ? new(level, Counts[(int)level].Staff, Counts[(int)level].Trained) : new(level, null, null);
    }

    internal sealed class Row
    {
        [Display(Name = "How many must have it")] public int? Staff { get; set; }
        [Display(Name = "How many have it")] public int? Trained { get; set; }
    }
}
