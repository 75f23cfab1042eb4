using Npgsql;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.DecisionSheets;

internal static class Breaking
{
    /// <summary>Changes rows behind the product's back.</summary>
    public static async Task<int> Break(this TestHost host, string sql, params object[] values)
    {
        await using var superuser = NpgsqlDataSource.Create(host.Superuser);
        await using var command = superuser.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }
}
