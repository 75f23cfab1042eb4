namespace Partnership.Kernel.Identity;

/// <summary>A strongly typed id: a version 7 UUID that can't be mistaken for another kind of id.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

public static class Ids
{
    /// <summary>A new id, ordered by the clock's time.</summary>
    public static TId New<TId>(TimeProvider clock) where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A case: what happened to a child or children, from referral to learning. Its data key seals all that is told about them.</summary>
public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    public static CaseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A person who works with the partnership (never a child or a family: HRD-16).</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A session of training or an event of the partnership, as other modules refer to it.</summary>
public readonly record struct TrainingSessionId(Guid Value) : IId<TrainingSessionId>
{
    public static TrainingSessionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
