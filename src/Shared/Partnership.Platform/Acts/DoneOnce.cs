using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Partnership.Kernel.Acts;

namespace Partnership.Platform.Acts;

/// <summary>Remembers, in the act's own transaction, what an act with this idempotency key answered. A second one that comes at the same time waits for the first.</summary>
internal static class DoneOnce
{
    public static async Task<TResponse?> Earlier<TRequest, TResponse>(Act act, Guid key, CancellationToken ct)
    {
        await using var claim = new NpgsqlCommand("insert into platform.done_once (key, act, at) values ($1, $2, $3) on conflict (key, act) do nothing", act.Connection)
        {
            Parameters = { new() { Value = key }, new() { Value = typeof(TRequest).Name }, new() { Value = act.At } },
        };
        if (await claim.ExecuteNonQueryAsync(ct) == 1) return default;
        await using var read = new NpgsqlCommand("select answer::text from platform.done_once where key = $1 and act = $2", act.Connection)
        {
            Parameters = { new() { Value = key }, new() { Value = typeof(TRequest).Name } },
        };
        var answer = await read.ExecuteScalarAsync(ct) as string ?? "null";
        act.RepeatsAnEarlierOne();
        return Answer<TResponse>(answer);
    }

    public static void Remember<TRequest, TResponse>(Act act, Guid key, TResponse response) => act.AtTheEnd(new("update platform.done_once set answer = $3 where key = $1 and act = $2")
    {
        Parameters = { new() { Value = key }, new() { Value = typeof(TRequest).Name }, new() { Value = Value(response), NpgsqlDbType = NpgsqlDbType.Jsonb } },
    });

    private static string Value<TResponse>(TResponse response) =>
        Carried<TResponse>() is { } carried ? JsonSerializer.Serialize(typeof(TResponse).GetProperty("Value")?.GetValue(response), carried) : "null";

    private static TResponse? Answer<TResponse>(string json) =>
        Carried<TResponse>() is { } carried
            ? (TResponse?)typeof(TResponse).GetMethod("Of")?.Invoke(null, [JsonSerializer.Deserialize(json, carried)])
            : (TResponse?)(object)Outcome.Done;

    private static Type? Carried<TResponse>() =>
        typeof(TResponse) is { IsGenericType: true } outcome ? outcome.GetGenericArguments()[0] : null;
}
