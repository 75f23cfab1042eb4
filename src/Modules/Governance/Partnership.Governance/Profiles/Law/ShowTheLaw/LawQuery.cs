using MediatR;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law.ShowTheLaw;

/// <summary>The law of a chosen day; today's where none is chosen.</summary>
internal sealed record LawQuery(DateOnly? On) : IQuery<LawView>;

/// <param name="Holding">What holds on <paramref name="On"/>, by kind.</param>
/// <param name="ToCome">What begins later, the soonest first.</param>
/// <param name="Waiting">What has no appointed day.</param>
/// <param name="Ended">What ended before, the latest first.</param>
internal sealed record LawView(DateOnly On, DateOnly Today, IReadOnlyList<IGrouping<LawKind, LawText>> Holding, IReadOnlyList<LawText> ToCome, IReadOnlyList<LawText> Waiting, IReadOnlyList<LawText> Ended)
{
    public static readonly LawView None = new(default, default, [], [], [], []);

    public bool IsToday => On == Today;

    /// <summary>The days on which the law changed or will, the earliest first.</summary>
    public IReadOnlyList<DateOnly> Turns { get; init; } = [];
}

internal sealed class LawQueryHandler(Installation installation, TimeProvider clock) : IRequestHandler<LawQuery, LawView>
{
    public async Task<LawView> Handle(LawQuery request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var (law, today) = (installation.Profile.Law, London.Today(clock));
        var on = request.On ?? today;
        return new(on, today, [.. law.On(on).GroupBy(text => text.Kind).OrderBy(kind => kind.Key)],
            [.. law.Texts.Where(text => text.From > on).OrderBy(text => text.From)],
            [.. law.Texts.Where(text => text.From is null)],
            [.. law.Texts.Where(text => text.To < on).OrderByDescending(text => text.To)])
        {
            Turns = [.. law.Texts.SelectMany(text => new[] { text.From, text.To?.AddDays(1) }).OfType<DateOnly>().Distinct().Order()],
        };
    }
}
