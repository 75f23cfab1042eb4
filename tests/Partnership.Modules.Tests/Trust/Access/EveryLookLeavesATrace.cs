using Partnership.Kernel.Identity;
using Xunit;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Every view, export and download of a case is in the trail (REV-91, PLT-10): each address about a case is opened, and the trail looked at.</summary>
[Collection(OfTheMatrix.Name)]
public sealed class EveryLookLeavesATrace(Matrix matrix)
{
    [Fact, Trait("Rule", "REV-91"), Trait("Rule", "PLT-10"), Trait("Rule", "PLT-14")]
    public async Task Whatever_is_opened_of_a_case_stands_among_its_looks_with_person_role_and_time()
    {
        var silent = new List<string>();
        foreach (var ask in matrix.Asks.Where(one => one.Method == "GET"))
        {
            var (address, row) = (matrix.Addresses[ask.Route], matrix.Document.About(ask.Route, ask.InWords));
            if (address.About is not { } about || row is null || ask.Route.StartsWith("/my-referrals", StringComparison.Ordinal)) continue;
            var path = ask.Handler is null ? address.Path : $"{address.Path}?handler={ask.Handler}";
            foreach (var who in matrix.People.Where(one => Oracle.Allows(row, one, about)).Take(3))
            {
                var before = await Looks(about, who);
                var answer = await matrix.Browser.Get(path, who);
                if (answer.Status == System.Net.HttpStatusCode.OK && await Looks(about, who) == before) silent.Add($"{path} as {who}");
            }
        }
        Assert.True(silent.Count == 0, $"Opened without a trace:\n{string.Join('\n', silent)}");
    }

    private async Task<long> Looks(Scene about, Persona who)
    {
        await using var count = matrix.Host.Database.CreateCommand("""
            select count(*) from audit.entry
            where (act = 'Read' or act like 'Export%') and person = $1 and body::jsonb ? 'roles'
              and ((kind = 'case' and id = $2) or kind = 'account')
            """);
        count.Parameters.Add(new() { Value = who.Id.Value });
        count.Parameters.Add(new() { Value = about.Made.Id.ToString() });
        return await count.ExecuteScalarAsync() as long? ?? 0;
    }
}
