using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>What a case of these days would be like under two protocols, published or not. Fills the days that were left out; refused where they can't be counted.</summary>
internal sealed record PreviewOnACase(ProtocolInWords Was, ProtocolInWords Now, SampleFields Days) : IQuery<Outcome<SamplePreview>>;

internal sealed class PreviewOnACaseHandler(Installation installation, TimeProvider clock) : IRequestHandler<PreviewOnACase, Outcome<SamplePreview>>
{
    public Task<Outcome<SamplePreview>> Handle(PreviewOnACase request, CancellationToken cancellationToken)
    {
        request.Days.Complete(London.Today(clock));
        List<Refusal> wrong = [.. request.Days.Wrong(installation.Calendar)];
        return Task.FromResult(wrong.Count > 0 ? Outcome<SamplePreview>.Refused(wrong) : SamplePreview.Of(request.Was, request.Now, installation.Calendar, request.Days));
    }
}
