using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Web.Pages;

namespace Partnership.Reviews.Chronologies.WritingEntries;

/// <summary>A page about one entry of my agency's chronology: not found where nothing can be written any more.</summary>
internal abstract class EntryPage(IMediator mediator) : ActPage(mediator), IEntryForm
{
    [BindProperty(SupportsGet = true)] public string Reference { get; set; } = "";
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public EntryFields Input { get; set; } = new();

    public AgencysChronology? View { get; private set; }
    public string SeenBy => "Who will see this: your agency; later the Business Unit, the panel, and the other agencies asked.";
    public bool SourceNeeded => false;
    protected string Home => $"/checks/{Reference}/chronology";

    protected override async Task Fill() => View = await Ask(new ChronologyOfAgency(Reference));

    protected async Task<WrittenEntry?> Entry(Guid id)
    {
        await Fill();
        return View is { MayWrite: true } ? View.Entry(id) : null;
    }
}
