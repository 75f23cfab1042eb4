using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Chronologies.PuttingIn;

/// <summary>A page about an entry of the Business Unit's own.</summary>
internal abstract class OwnEntryPage(IMediator mediator) : CasePage(mediator), IEntryForm
{
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public EntryFields Input { get; set; } = new();

    public string SeenBy => "Who will see this: the Business Unit; once the chronology is shared, the panel and the agencies it is shared with. Where whoever referred stays unnamed, don’t say here who it was.";
    public bool SourceNeeded => true;
    protected string Home => Header.Href("chronology");
}
