using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Governance.Profiles.Drafts.ShowADraft;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Drafts;

/// <summary>A page of one draft. Its forms carry the revision they were made from; where somebody saved meanwhile, the page shows again with what they changed.</summary>
internal abstract class DraftPage(IMediator mediator) : ActPage(mediator)
{
    private DraftView? _draft;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The revision that the form was made from.</summary>
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Guid IdempotencyKey { get; set; }

    public DraftView Draft => _draft ?? throw new InvalidOperationException("The draft has not been read.");

    /// <summary>What somebody else saved since the form was made; null where nobody did.</summary>
    public SavedSinceView? Since { get; private set; }

    /// <summary>False where there is no such draft.</summary>
    protected async Task<bool> Load() => (_draft = await Ask(new DraftQuery(Id))) is not null;

    /// <summary>As above, for pages on which a draft is changed: it must still be open.</summary>
    protected async Task<bool> LoadOpen() => await Load() && Draft.IsOpen;

    protected override async Task Fill()
    {
        await Load();
        Since = Seen > 0 && Seen < Draft.Draft.Revision ? await Ask(new SavedSince(Id, Seen)) : null;
    }
}
