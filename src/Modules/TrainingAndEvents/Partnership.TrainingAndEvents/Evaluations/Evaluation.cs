using Partnership.Kernel.Identity;
using Partnership.Kernel.PersonalData;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.Evaluations;

internal readonly record struct EvaluationId(Guid Value) : IId<EvaluationId>
{
    public static EvaluationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What somebody who was there says, right after and after three months (TRN-21). Results are shown without names.</summary>
internal sealed class Evaluation
{
    private Evaluation() { }

    public Evaluation(EvaluationId id, TrainingSessionId session, PlaceId place, EvaluationKind kind, int rating, Applied? applied, Sealed<EvaluationWords>? words, DateTimeOffset givenAt) : this() =>
        (Id, Session, Place, Kind, Rating, Applied, Words, GivenAt) = (id, session, place, kind, rating, applied, words, givenAt);

    public EvaluationId Id { get; private set; }
    public TrainingSessionId Session { get; private set; }
    public PlaceId Place { get; private set; }
    public EvaluationKind Kind { get; private set; }

    /// <summary>After: how useful it was, 1 to 5. Impact: how much it changed, 1 to 5.</summary>
    public int Rating { get; private set; }

    /// <summary>Whether they did what they meant to do; impact alone.</summary>
    public Applied? Applied { get; private set; }
    public Sealed<EvaluationWords>? Words { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
}

internal enum EvaluationKind { After, Impact }

internal enum Applied { Yes, Partly, NotYet, No }

/// <param name="Differently">What they will do, or did, differently.</param>
/// <param name="Better">What could be better about the session.</param>
internal sealed record EvaluationWords(string? Differently, string? Better) : PersonalContent;
