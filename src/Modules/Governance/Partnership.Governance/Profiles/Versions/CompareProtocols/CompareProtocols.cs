using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Acts;

namespace Partnership.Governance.Profiles.Versions.CompareProtocols;

/// <summary>Two protocols side by side (BYD-02): versions of this installation by number, or partnerships that ship by name. What is left out is what one usually wants.</summary>
internal sealed record CompareProtocols(string? From, string? To) : IQuery<ComparisonView>;

/// <param name="Differences">Null where one of the two is not there.</param>
internal sealed record ComparisonView(IReadOnlyList<SelectListItem> Choices, string From, string To, DifferencesView? Differences);

internal sealed class CompareProtocolsHandler(ProtocolShelf shelf) : IRequestHandler<CompareProtocols, ComparisonView>
{
    public async Task<ComparisonView> Handle(CompareProtocols request, CancellationToken cancellationToken)
    {
        var usual = await shelf.Usual(cancellationToken);
        var (from, to) = (request.From ?? usual.From, request.To ?? usual.To);
        var (was, now) = (await shelf.Take(from, cancellationToken), await shelf.Take(to, cancellationToken));
        return new(await shelf.Choices(cancellationToken), from, to, was is null || now is null ? null : DifferencesView.Of(was, now));
    }
}
