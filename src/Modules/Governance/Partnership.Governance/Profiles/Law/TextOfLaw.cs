using MediatR;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law;

/// <summary>The wording of a key that has no end yet, or with <paramref name="WithoutADay"/> the one that waits for its day; null when there is none.</summary>
internal sealed record TextOfLaw(string Key, bool WithoutADay = false) : IQuery<LawText?>;

internal sealed class TextOfLawHandler(Installation installation) : IRequestHandler<TextOfLaw, LawText?>
{
    public async Task<LawText?> Handle(TextOfLaw request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var law = installation.Profile.Law;
        return request.WithoutADay ? law.WithoutADay(request.Key) : law.Standing(request.Key);
    }
}
