using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;

namespace Partnership.Platform.Audit;

/// <summary>What an act leaves in the trail, before it knows who and when.</summary>
public sealed record AuditNote(AuditStream Stream, string Sentence, string? Reason = null, DateOnly? HappenedOn = null);

/// <summary>One entry as it is hashed and kept: who (person, role acted in, agency, on behalf of whom), when, which act, in words, why, and when it happened.</summary>
public sealed record AuditBody(
    DateTimeOffset At, Guid? Person, string Who, string? Roles, string? Agency, string? OnBehalfOf,
    string Act, string Sentence, string? Reason, DateOnly? HappenedOn);

/// <summary>Appends to the trail. The database function chains each entry to the one before it in its stream (PLT-11); the application may not change or delete one.</summary>
public static class AuditTrail
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The statement that appends all entries of an act.</summary>
    /// <param name="act">Name of the command or query.</param>
    public static NpgsqlBatchCommand Appending(string act, Actor actor, DateTimeOffset at, IReadOnlyList<AuditNote> notes)
    {
        // Streams are locked in one order, whoever writes, so that two acts can't wait for each other.
        var ordered = notes.OrderBy(note => note.Stream.ToString(), StringComparer.Ordinal).ToList();
        return new("select audit.append($1, $2, $3, $4, $5, $6)")
        {
            Parameters =
            {
                new() { Value = ordered.Select(note => note.Stream.Kind).ToArray() },
                new() { Value = ordered.Select(note => note.Stream.Id).ToArray() },
                new() { Value = at },
                new() { Value = (object?)actor.Person?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = act },
                new() { Value = ordered.Select(note => JsonSerializer.Serialize(Body(act, actor, at, note), Format)).ToArray() },
            },
        };
    }

    private static AuditBody Body(string act, Actor actor, DateTimeOffset at, AuditNote note) => new(
        at, actor.Person?.Value, actor.Name, Joined(actor.Roles.Select(role => role.OnBehalfOf is null ? role.Title : $"{role.Title} (as deputy)")), actor.Agency,
        OnBehalfOf(actor), act, note.Sentence, note.Reason, note.HappenedOn);

    // Somebody who also holds a role of their own acts in their own name; only who is here as a deputy and nothing else acts for another.
    private static string? OnBehalfOf(Actor actor) =>
        actor.Roles.All(role => role.OnBehalfOf is not null) ? Joined(actor.Roles.Select(role => role.OnBehalfOf).OfType<string>()) : null;

    private static string? Joined(IEnumerable<string> parts) => string.Join(", ", parts.Distinct()) is { Length: > 0 } text ? text : null;
}
