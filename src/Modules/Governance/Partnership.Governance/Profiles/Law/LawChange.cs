using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Law;

/// <summary>What somebody asks to be changed in the law (PLT-43), from a day on and for a reason.</summary>
internal interface IChangeTheLaw
{
    string? Why { get; }

    /// <summary>The change worked out on the law as it stands; refused next to its fields, not found where it is about no text.</summary>
    Outcome<LawChange> On(Kernel.Protocols.Law law, DateOnly today);
}

/// <summary>A change of the law that has been found sound: before, after, and what was done in words for the trail.</summary>
internal sealed record LawChange(Kernel.Protocols.Law Was, Kernel.Protocols.Law Now, string Did)
{
    /// <summary>The first day on which other texts hold than before.</summary>
    public DateOnly? Day { get; } = FirstOtherDay(Was, Now);

    /// <summary>What no longer holds on that day.</summary>
    public IReadOnlyList<LawText> Gone => Day is { } day ? [.. Was.On(day).Where(text => Now.On(day).All(other => !SameWords(text, other)))] : [];

    /// <summary>What holds on that day and did not before.</summary>
    public IReadOnlyList<LawText> New => Day is { } day ? [.. Now.On(day).Where(text => Was.On(day).All(other => !SameWords(text, other)))] : [];

    /// <summary>Refused with what <see cref="LawChanges.Refused"/> says, next to <paramref name="field"/>.</summary>
    public static Outcome<LawChange> Of(Kernel.Protocols.Law was, Kernel.Protocols.Law now, DateOnly today, string did, string field)
    {
        var problems = LawChanges.Refused(was, now, today);
        return problems.Count == 0 ? new LawChange(was, now, did) : Outcome<LawChange>.Refused(Sentence(problems[0].Reason), field);
    }

    private static DateOnly? FirstOtherDay(Kernel.Protocols.Law was, Kernel.Protocols.Law now) => was.Texts.Concat(now.Texts)
        .SelectMany(text => new[] { text.From, text.To?.AddDays(1) }).OfType<DateOnly>().Distinct().Order()
        .Where(day => !was.On(day).Select(Words).SequenceEqual(now.On(day).Select(Words))).Select(day => (DateOnly?)day).FirstOrDefault();

    private static (string, LawKind, string) Words(LawText text) => (text.Key, text.Kind, text.Words);
    private static bool SameWords(LawText text, LawText other) => Words(text) == Words(other);
    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..].TrimEnd('.') + ".";
}
