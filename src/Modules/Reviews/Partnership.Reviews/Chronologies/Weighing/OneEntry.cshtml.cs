using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Weighing;

/// <summary>One entry: how much it matters to the whole, and the ways to link it or, where it is the Business Unit's own, to change it.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class OneEntryModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty(SupportsGet = true)] public Guid Entry { get; set; }
    [BindProperty] public Significance Seen { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public AgencyEntry? Shown { get; private set; }
    public SameEvent? Link { get; private set; }
    public string Agency { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (Shown is null) return NotFound();
        (Seen, Input.Significance) = (Shown.Significance, Shown.Significance);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return Shown is null ? NotFound() : await Act(new WeighEntry(Reference, Entry, Seen, Input.Significance), $"{Header.Href("chronology")}#day-{Shown.Told.From:yyyy-MM-dd}", "Weighed for the panel");
    }

    protected override async Task Fill()
    {
        if (await Ask(new CombinedChronologyOf(Reference)) is not { } read) return;
        Shown = read.Parts.Entries.FirstOrDefault(one => one.Id == Entry);
        Link = read.Parts.Links.FirstOrDefault(one => one.Entries.Contains(Entry));
        Agency = read.Parts.Agencies.FirstOrDefault(one => one.Key == Shown?.Agency)?.Name ?? "";
    }

    internal sealed class Fields
    {
        public Significance? Significance { get; set; }
    }
}
