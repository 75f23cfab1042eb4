using MediatR;
using Partnership.Governance.Profiles.Drafts.ShowADraft;
using Partnership.Governance.Profiles.Versions;
using Partnership.Governance.Profiles.Versions.PreviewOnACase;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Drafts.PublishADraft;

/// <summary>What a case that is referred today would be like under the draft (PLT-42). The draft has no problems; null where the days can't be counted.</summary>
internal sealed record OnASampleCase(DraftView Draft) : IQuery<SamplePreview?>;

internal sealed class OnASampleCaseHandler(IMediator mediator, Installation installation) : IRequestHandler<OnASampleCase, SamplePreview?>
{
    public async Task<SamplePreview?> Handle(OnASampleCase request, CancellationToken cancellationToken)
    {
        var (today, proposed) = (installation.Profile, DraftCheck.Whole(request.Draft.Body));
        var preview = await mediator.Send(new PreviewOnACase(new($"Version {installation.Version}", today, today.Protocol), new("this draft", proposed, proposed.Protocol), new SampleFields()), cancellationToken);
        return preview.Succeeded ? preview.Value : null;
    }
}
