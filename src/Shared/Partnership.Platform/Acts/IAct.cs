using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Messages;

namespace Partnership.Platform.Acts;

/// <summary>The act under way: who acts, when, and what it leaves behind. One act = one transaction = one commit.</summary>
public interface IAct
{
    Actor Actor { get; }

    /// <summary>The moment of the act, the same for all it writes (UTC, whole microseconds).</summary>
    DateTimeOffset At { get; }

    /// <summary>Leaves an entry in the audit trail. An act that leaves none fails.</summary>
    /// <param name="sentence">What was done, as the end of a sentence that begins with the actor: "sent the check form to Barts Health". References, never names of children.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    /// <param name="happenedOn">When it happened, where that is not when it is recorded.</param>
    void Record(AuditStream stream, string sentence, string? reason = null, DateOnly? happenedOn = null);

    /// <summary>This act only carries on what an entry of the trail tells already, such as the saves of one editing session: it needs none of its own.</summary>
    void CarriesOn();

    /// <summary>Tells or asks other modules, through the outbox. <paramref name="aggregate"/> is whose order is kept ("case:…").</summary>
    void Publish(IIntegrationMessage message, AuditStream aggregate);

    /// <summary>The act's own connection and transaction, for a guarded statement that LINQ can't say.</summary>
    NpgsqlConnection Connection { get; }
}

/// <summary>Who is asking, from the web's session, a test or a job.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }
}
