using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases.Header;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels;

/// <summary>A case's panel as its reader sees it without opening anything sealed; null where there is none. Asked by pages whose reader may see the case.</summary>
internal sealed record FindPanel(CaseId Case) : IQuery<SeenPanel?>;

internal sealed record SeenPanel(Panel Panel, IReadOnlyList<SentPack> Packs, Actor Actor)
{
    public Attendee? Me => Panel.Attendee(Actor.Person);
    public bool Chairs => Panel.Chair is { } chair && chair.Person == Actor.Person;

    /// <summary>Writes down what happens in the meeting.</summary>
    public bool RunsTheMeeting => Actor.IsOfficer || Chairs;

    /// <summary>A voting member reads the papers only after saying whether there is a conflict.</summary>
    public bool MustDeclareFirst => Me is { Votes: true, Interest: null };
    public bool HasVoted => Actor.Person is { } person && Panel.OpenMotion?.HasVoteOf(person) == true;
}

/// <summary>A version of the pack, by its cover.</summary>
internal sealed record SentPack(int Number, DateTimeOffset SentAt, string SentByName, string Fingerprint);

internal sealed class AnswerFindPanel(Reading<ReviewsDbContext> reading, ICurrentActor current) : IRequestHandler<FindPanel, SeenPanel?>
{
    public async Task<SeenPanel?> Handle(FindPanel request, CancellationToken cancellationToken)
    {
        if (await reading.Db.Panels.OfCase(request.Case, cancellationToken) is not { } panel) return null;
        var packs = await reading.Db.PanelPacks.Where(one => one.PanelId == panel.Id).OrderByDescending(one => one.Number)
            .Select(one => new SentPack(one.Number, one.SentAt, one.SentByName, one.Fingerprint)).ToListAsync(cancellationToken);
        return new(panel, packs, current.Actor);
    }
}

/// <summary>A page about a case's panel: not found where there is no panel, or where <see cref="IsFor"/> says that it is not the reader's.</summary>
internal abstract class PanelPage(IMediator mediator) : CasePage(mediator)
{
    private SeenPanel? _seen;

    public SeenPanel Seen => _seen ?? throw new InvalidOperationException("The panel has not been found.");
    public Panel Panel => Seen.Panel;
    public string Home => Header.Href("panel");

    protected virtual bool IsFor(SeenPanel seen) => true;

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            _seen = await Ask(new FindPanel(Header.Id));
            if (_seen is { } seen && IsFor(seen)) return await next();
            context.Result = NotFound();
            return new(PageContext, context.Filters, context.HandlerMethod, context.HandlerInstance) { Canceled = true };
        });
}
