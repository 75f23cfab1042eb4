using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Linking;

/// <summary>One event with every account of it side by side: whether they agree, and what the panel works with.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class OneEventModel(IMediator mediator) : CasePage(mediator)
{
    private const string All = "all";

    [BindProperty(SupportsGet = true)] public Guid Event { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public EventRow? Row { get; private set; }
    public IReadOnlyList<Lane> Lanes { get; private set; } = [];
    public string AllStand => All;

    private string Back => Header.Href("chronology") + $"#day-{Row?.On:yyyy-MM-dd}";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (Row?.Link is not { } link) return NotFound();
        Input = new() { Accounts = link.Accounts, WhatDiffers = link.WhatDiffers, WorksWith = link.Settled is { } settled ? settled.WorksWith?.ToString() ?? All : null, Why = link.Settled?.Why };
        Seen = await Ask(new NumberOfEvent(Header.Id, Event));
        return Page();
    }

    public async Task<IActionResult> OnPostSayAsync() => await Do(new SayOfAnEvent(Reference, Event, Seen, Input.Accounts, Input.WhatDiffers), "Said");

    public async Task<IActionResult> OnPostSettleAsync() =>
        await Do(new SettleDifference(Reference, Event, Seen, Guid.TryParse(Input.WorksWith, out var entry) ? entry : null, Input.WorksWith == All, Input.Why), "Settled. Both accounts stay readable");

    public async Task<IActionResult> OnPostUnlinkAsync() => await Do(new Unlink(Reference, Event, Seen), "The entries stand apart again");

    protected override async Task Fill()
    {
        if (await Ask(new CombinedChronologyOf(Reference)) is not { } read) return;
        Row = read.Parts.Combined(ChronologyView.UsualGap).Events.FirstOrDefault(row => row.Link?.Id == Event);
        Lanes = Lane.Of(read.Parts.Agencies);
    }

    private async Task<IActionResult> Do(IRequest<Kernel.Acts.Outcome> command, string said)
    {
        await Fill();
        return Row is null ? NotFound() : await Act(command, Back, said);
    }

    internal sealed class Fields
    {
        public Accounts? Accounts { get; set; }
        public string? WhatDiffers { get; set; }
        public string? WorksWith { get; set; }
        public string? Why { get; set; }
    }
}
