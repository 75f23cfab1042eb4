using MediatR;
using Partnership.Platform.Acts;

namespace Partnership.Reviews.Themes;

/// <summary>Every theme of the partnership's list.</summary>
internal sealed record AllThemes : IQuery<IReadOnlyList<ListedTheme>>;

internal sealed class AnswerAllThemes(ThemeList themes) : IRequestHandler<AllThemes, IReadOnlyList<ListedTheme>>
{
    public Task<IReadOnlyList<ListedTheme>> Handle(AllThemes request, CancellationToken cancellationToken) => themes.All(cancellationToken);
}
