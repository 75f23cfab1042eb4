using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;

namespace Partnership.Reviews.Cases.ReadCase;

/// <summary>What happened in a case, newest first, as sentences (PLT-12). Asked only by pages whose reader may see the case.</summary>
/// <param name="Who">Only what this person did; null for everybody.</param>
/// <param name="Before">Only entries older than this number; null for the newest.</param>
internal sealed record Story(CaseId Case, Guid? Who, long? Before) : IQuery<StoryView>;

/// <param name="Older">The number to ask with for what is older; null when there is nothing.</param>
internal sealed record StoryView(IReadOnlyList<StoryLine> Lines, IReadOnlyList<SelectListItem> People, long? Older);


internal sealed class AnswerStory(AuditReading trail) : IRequestHandler<Story, StoryView>
{
    private const int Page = 50;

    public async Task<StoryView> Handle(Story request, CancellationToken cancellationToken)
    {
        var stream = AuditStream.Case(request.Case);
        var entries = await trail.Of(stream, new(request.Who, Looks: false), Page + 1, request.Before ?? long.MaxValue, cancellationToken);
        var people = await trail.PeopleIn(stream, looks: false, cancellationToken);
        return new(Telling.Of(entries.Take(Page)), [.. people.Select(one => new SelectListItem(one.Name, one.Person.ToString()))],
            entries.Count > Page ? entries[Page - 1].Number : null);
    }
}
