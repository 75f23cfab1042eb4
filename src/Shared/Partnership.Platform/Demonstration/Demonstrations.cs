using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Platform.Demonstration;

/// <summary>Fills an installation with every module's demonstration, once.</summary>
public static class Demonstrations
{
    private static readonly AuditStream Filled = AuditStream.Of("profile", "demonstration-filled");

    /// <summary>Each module's share has a scope of its own. One that was stopped half-way goes on where it stopped, as each share leaves alone what is there.</summary>
    /// <returns>False when it had been filled before: then nothing was done.</returns>
    public static async Task<bool> Fill(IServiceProvider services, CancellationToken ct = default)
    {
        if (await IsFilled(services.GetRequiredService<NpgsqlDataSource>(), ct)) return false;
        foreach (var share in await Shares(services))
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IDemonstration>().First(one => one.GetType() == share).Seed(ct);
        }
        await using var last = services.CreateAsyncScope();
        var act = last.ServiceProvider.GetRequiredService<Act>();
        await act.InOneTransaction("Demonstration", () =>
        {
            act.Record(Filled, "filled the installation with the demonstration");
            return Task.FromResult(Outcome.Done);
        }, Actor.System("The demonstration"), ct);
        return true;
    }

    private static async Task<IReadOnlyList<Type>> Shares(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<IDemonstration>().OrderBy(one => one.Order).Select(one => one.GetType())];
    }

    private static async Task<bool> IsFilled(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var ask = database.CreateCommand("select exists (select from audit.stream where kind = $1 and id = $2)");
        foreach (var value in new object[] { Filled.Kind, Filled.Id }) ask.Parameters.Add(new() { Value = value });
        return await ask.ExecuteScalarAsync(ct) is true;
    }
}
