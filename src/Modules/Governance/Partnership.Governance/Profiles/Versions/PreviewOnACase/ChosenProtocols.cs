using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Profiles.Versions.PreviewOnACase;

/// <summary>The two protocols of a choice as <see cref="ProtocolShelf"/> takes it; what is left out is what one usually wants.</summary>
internal sealed record ChosenProtocols(string? From, string? To) : IQuery<ChosenView>;

/// <param name="Was">Null where there is no such protocol.</param>
/// <param name="Now">As <paramref name="Was"/>.</param>
internal sealed record ChosenView(IReadOnlyList<SelectListItem> Choices, string From, string To, ProtocolInWords? Was, ProtocolInWords? Now);

internal sealed class ChosenProtocolsHandler(ProtocolShelf shelf) : IRequestHandler<ChosenProtocols, ChosenView>
{
    public async Task<ChosenView> Handle(ChosenProtocols request, CancellationToken cancellationToken)
    {
        var usual = await shelf.Usual(cancellationToken);
        var (from, to) = (request.From ?? usual.From, request.To ?? usual.To);
        return new(await shelf.Choices(cancellationToken), from, to, await shelf.Take(from, cancellationToken), await shelf.Take(to, cancellationToken));
    }
}
