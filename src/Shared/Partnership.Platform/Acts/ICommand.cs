using MediatR;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Acts;

/// <summary>An act: one transaction, with its audit entries and outbox rows inside.</summary>
public interface ICommand<TOutcome> : IRequest<TOutcome>, IAmAnAct where TOutcome : Outcome;

/// <summary>An act that makes nothing the caller needs to know.</summary>
public interface ICommand : ICommand<Outcome>;

/// <summary>A question, answered at once on the reader's own connection; changes nothing but the trace of having looked.</summary>
public interface IQuery<TAnswer> : IRequest<TAnswer>;

/// <summary>What the pipeline recognises an act by.</summary>
public interface IAmAnAct;

/// <summary>An act that a double click or a re-sent form must not do twice: the second one gets the first one's outcome.</summary>
public interface IOnce
{
    /// <summary>Made with the empty form, sent back with it.</summary>
    Guid IdempotencyKey { get; }
}

/// <summary>The words for a database constraint that two people at once can break.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RefusedWhenAttribute(string constraint, string words) : Attribute
{
    /// <summary>Name of the constraint or unique index.</summary>
    public string Constraint { get; } = constraint;
    public string Words { get; } = words;
    public string? Field { get; init; }
}
