using System.Text.Json.Nodes;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>As <see cref="PreviewOnACase"/>: today's protocol beside that of a draft in which nothing is wrong.</summary>
internal sealed record PreviewOfADraft(JsonNode Body, SampleFields Days) : IQuery<Outcome<SamplePreview>>;

internal sealed class PreviewOfADraftHandler(Installation installation, TimeProvider clock) : IRequestHandler<PreviewOfADraft, Outcome<SamplePreview>>
{
    public async Task<Outcome<SamplePreview>> Handle(PreviewOfADraft request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var (today, draft) = (installation.Profile, DraftCheck.Whole(request.Body));
        request.Days.Complete(London.Today(clock));
        List<Refusal> wrong = [.. request.Days.Wrong(installation.Calendar)];
        return wrong.Count > 0 ? Outcome<SamplePreview>.Refused(wrong) : SamplePreview.Of(new($"Version {today.Protocol.Version}, today’s", today, today.Protocol),
            new("The draft", draft, draft.Protocol), installation.Calendar, request.Days);
    }
}
