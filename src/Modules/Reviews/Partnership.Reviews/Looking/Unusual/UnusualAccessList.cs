using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual;

/// <summary>The unusual accesses that are the asker's to look into, and the last that were looked into.</summary>
internal sealed record UnusualAccessList : IQuery<UnusualAccessView>;

internal sealed record UnusualAccessView(IReadOnlyList<UnusualLine> Open, IReadOnlyList<UnusualLine> Judged);

/// <param name="Reason">Why it is pointed out, as a sentence that begins with the person.</param>
internal sealed record UnusualLine(UnusualLook Look, string Reason, string? Reference);

internal sealed class AnswerUnusualAccessList(Reading<ReviewsDbContext> reading, UnusualAccessFor access, Installation installation, ICurrentActor current) : IRequestHandler<UnusualAccessList, UnusualAccessView>
{
    private const int MostJudged = 50;

    public async Task<UnusualAccessView> Handle(UnusualAccessList request, CancellationToken cancellationToken)
    {
        var mine = await access.Judging(reading.Db, current.Actor, cancellationToken);
        var open = await mine.Where(one => one.Finding == null).OrderBy(one => one.LastAt).ToListAsync(cancellationToken);
        var judged = await mine.Where(one => one.Finding != null).OrderByDescending(one => one.JudgedAt).Take(MostJudged).ToListAsync(cancellationToken);
        var references = await ReferencesOf(reading.Db, [.. open, .. judged], cancellationToken);
        IReadOnlyList<UnusualLine> Lines(IEnumerable<UnusualLook> looks) => [.. looks.Select(one => UnusualWords.Of(one, references, installation.Profile.Partnership.UnusualAccess))];
        return new(Lines(open), Lines(judged));
    }

    internal static Task<Dictionary<CaseId, string>> ReferencesOf(ReviewsDbContext db, IReadOnlyCollection<UnusualLook> looks, CancellationToken ct)
    {
        var ids = looks.Select(one => one.CaseId).OfType<CaseId>().Distinct().ToList();
        return db.Cases.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Reference }).ToDictionaryAsync(one => one.Id, one => one.Reference, ct);
    }
}

internal static class UnusualWords
{
    public static UnusualLine Of(UnusualLook look, IReadOnlyDictionary<CaseId, string> references, UnusualAccess limits)
    {
        var reference = look.CaseId is { } about ? references.GetValueOrDefault(about, "a case that is no longer kept") : null;
        return new(look, $"{look.Name} {Reason(look, reference, limits)}", reference);
    }

    public static string InWords(this WhyUnusual why) => why switch
    {
        WhyUnusual.AtNight => "At night",
        WhyUnusual.ManyCases => "Many cases in a short time",
        _ => "Outside their cases",
    };

    private static string Reason(UnusualLook look, string? reference, UnusualAccess limits) => look.Why switch
    {
        WhyUnusual.AtNight => $"opened {Counts.Of(look.Cases, "case")} at night, {Counts.Of(look.Looks, "time")} {When(look)}",
        WhyUnusual.ManyCases => $"opened {Counts.Of(look.Cases, "different case")} within {Counts.Of(limits.WithinMinutes, "minute")}, {When(look)}",
        _ => $"opened {reference} {Counts.Of(look.Looks, "time")} {When(look)}. They are not on its team and have done nothing in it",
    };

    private static string When(UnusualLook look) => look.FirstAt == look.LastAt ? $"on {Times.WithDate(look.FirstAt)}"
        : Dates.Long(look.FirstAt) == Dates.Long(look.LastAt) ? $"on {Dates.Long(look.FirstAt)} between {Times.Of(look.FirstAt)} and {Times.Of(look.LastAt)}"
        : $"between {Times.WithDate(look.FirstAt)} and {Times.WithDate(look.LastAt)}";
}

/// <summary>Unusual access waits for whoever is to look into it, on their home page.</summary>
internal sealed class UnusualAccessToDo(Reading<ReviewsDbContext> reading, UnusualAccessFor access) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        var open = await (await access.Judging(reading.Db, actor, ct)).CountAsync(one => one.Finding == null, ct);
        return open == 0 ? [] : [new($"Look into {Counts.Of(open, "unusual access", "unusual accesses")} to cases", "/access-to-cases/unusual", null)];
    }
}
