using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Codes;
using Partnership.Governance.People.AddAPerson;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Access;

/// <summary>Somebody with an invitation's mail before them.</summary>
internal sealed record Invitee(PersonId Person, string Email, string Link)
{
    private static int _count;

    public static async Task<Invitee> New(TestHost host)
    {
        var number = Interlocked.Increment(ref _count);
        var email = $"invitee{number}@example.org";
        var added = await host.Send(new AddAPerson($"Invitee {number}", email, null, Invite: true, Ids.New<PersonId>(host.Clock).Value), Actors.BusinessManager);
        return new(added.Value, email, await LinkOf(host, added.Value));
    }

    /// <summary>As the newest mail to this person has it.</summary>
    public static async Task<string> LinkOf(TestHost host, PersonId person)
    {
        await host.Deliver();
        await using var read = host.Database.CreateCommand("select body->>'SealedValues' from platform.outbox where kind = 'Communications.SendMail' and aggregate = $1 order by version desc limit 1");
        read.Parameters.Add(new() { Value = AuditStream.Account(person).ToString() });
        var closed = Convert.FromBase64String(await read.ExecuteScalarAsync() as string ?? "");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(host.Services.GetRequiredService<MasterKey>().Open(closed, "mail-values"))?["link"] ?? "";
    }

    /// <summary>The secret that an app has which took over the key on the page.</summary>
    public static byte[] SecretOn(Visitor browser)
    {
        const string base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var key = browser.Page.QuerySelectorAll("main p strong").Select(strong => strong.TextContent.Replace(" ", "")).First(text => text.Length == 32);
        var bits = string.Concat(key.Select(letter => Convert.ToString(base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>What such an app shows now.</summary>
    public static string CodeOn(TestHost host, byte[] secret) => OneTimeCode.At(OneTimeCode.StepAt(host.Clock.GetUtcNow()), secret);
}
