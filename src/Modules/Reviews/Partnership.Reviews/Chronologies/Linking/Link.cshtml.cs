using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Chronologies.Merging;
using Partnership.Reviews.Chronologies.Reading;

namespace Partnership.Reviews.Chronologies.Linking;

/// <summary>Links an entry with those of other agencies, of the same day or of days around it.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class LinkModel(IMediator mediator) : CasePage(mediator)
{
    private const int Usual = 3, Most = 366;

    [BindProperty(SupportsGet = true)] public Guid Entry { get; set; }

    /// <summary>How many days before and after are offered.</summary>
    [BindProperty(SupportsGet = true)] public int? Days { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();

    public AgencyEntry? This { get; private set; }
    public IReadOnlyList<AgencyEntry> Others { get; private set; } = [];
    public IReadOnlyList<Lane> Lanes { get; private set; } = [];
    public int Around => Math.Clamp(Days ?? Usual, 0, Most);

    public async Task<IActionResult> OnGetAsync()
    {
        await Fill();
        if (This is null) return NotFound();
        // The same day and another agency: proposed. Whoever looks at it decides.
        Input.Entries = [.. Others.Where(one => one.Told.From == This.Told.From && one.Agency != This.Agency).Select(one => one.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        return This is null ? NotFound() : await Act(new LinkAsOneEvent(Reference, [Entry, .. Input.Entries], Input.Accounts, Input.WhatDiffers, IdempotencyKey), _ => Header.Href("chronology") + $"#day-{This.Told.From:yyyy-MM-dd}", "Linked as one event");
    }

    protected override async Task Fill()
    {
        if (await Ask(new CombinedChronologyOf(Reference)) is not { } read) return;
        var free = read.Parts.Entries.Where(one => !read.Parts.Links.Any(link => link.Entries.Contains(one.Id))).ToList();
        This = free.FirstOrDefault(one => one.Id == Entry);
        Lanes = Lane.Of(read.Parts.Agencies);
        if (This is { } about)
            Others = [.. free.Where(one => one.Agency != about.Agency && one.Told.From <= about.Told.Last.AddDays(Around) && one.Told.Last >= about.Told.From.AddDays(-Around))
                .OrderBy(one => one.Told.From).ThenBy(one => one.Agency, StringComparer.Ordinal).Take(100)];
    }

    internal sealed class Fields
    {
        public List<Guid> Entries { get; set; } = [];
        public Accounts? Accounts { get; set; }
        public string? WhatDiffers { get; set; }
    }
}
