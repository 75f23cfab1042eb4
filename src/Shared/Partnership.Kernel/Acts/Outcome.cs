namespace Partnership.Kernel.Acts;

/// <summary>Why an act did not happen, in words for the person who tried. <paramref name="Field"/> is the name of the
/// form field the words belong next to, or null when they belong to the whole page.</summary>
public sealed record Refusal(string? Field, string Words);

/// <summary>What came of an act: done, or refused with words. A refusal changes nothing.</summary>
public class Outcome
{
    protected Outcome(IReadOnlyList<Refusal> refusals, bool notFound = false) => (Refusals, IsNotFound) = (refusals, notFound);

    public IReadOnlyList<Refusal> Refusals { get; }
    public bool Succeeded => Refusals.Count == 0;

    /// <summary>There is no such thing, or the actor may not know that there is: both look the same.</summary>
    public bool IsNotFound { get; }

    public static readonly Outcome Done = new([]);
    public static readonly Outcome NotFound = new([new(null, "This page does not exist.")], notFound: true);

    public static Outcome Refused(string words, string? field = null) => new([new(field, words)]);
    public static Outcome Refused(IReadOnlyList<Refusal> refusals) => new(refusals);
}

/// <summary>As <see cref="Outcome"/>, with what the act made (an id or a receipt).</summary>
public sealed class Outcome<T> : Outcome
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals, bool notFound = false) : base(refusals, notFound) => _value = value;

    /// <exception cref="InvalidOperationException">The act was refused: there is no value.</exception>
    public T Value => Succeeded && _value is not null ? _value : throw new InvalidOperationException("A refused act has no value: " + Refusals[0].Words);

    public static Outcome<T> Of(T value) => new(value, []);
    public static new Outcome<T> NotFound => new(default, Outcome.NotFound.Refusals, notFound: true);
    public static new Outcome<T> Refused(string words, string? field = null) => new(default, [new(field, words)]);
    public static new Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, refusals);
    public static implicit operator Outcome<T>(T value) => Of(value);
}
