using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Web.Pages;

namespace Partnership.Governance.People.HandOn;

[Authorize(Policy = GovernancePolicies.KeepPeople)]
internal sealed class HandOnModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public WhatWaitsView View { get; private set; } = new("", default, [], []);

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        return View.Name.Length == 0 ? NotFound() : Page();
    }

    /// <summary>The list as it is now; what was chosen stays with its thing.</summary>
    protected override async Task Fill()
    {
        View = await Ask(new WhatWaits(Id)) ?? View;
        Input.Others = [.. View.Things.Select(thing => Input.Others.Find(one => one.Key == thing.Key) ?? new() { Key = thing.Key })];
    }

    public Task<IActionResult> OnPostAsync() => Act(
        new HandOn(PersonId.From(Id), Input.To, [.. Input.Others.Select(one => new GoesTo(one.Key ?? "", one.To))], Input.Because ?? "", IdempotencyKey), $"/people/{Id}", "Handed on. The cases show it in a moment");

    internal sealed class Fields
    {
        public Guid? To { get; set; }
        public List<Other> Others { get; set; } = [];
        public string? Because { get; set; }
    }

    internal sealed class Other
    {
        public string? Key { get; set; }
        public string? To { get; set; }
    }
}
