using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Platform.Audit;
using Partnership.Platform.Home;
using Partnership.Testing;
using Partnership.TrainingAndEvents;

namespace Partnership.Modules.Tests.TrainingAndEvents.Organising;

/// <summary>What organisers type, and what they are told.</summary>
internal static class OrganisingSteps
{
    public static Visitor Visitor(this TestHost host, Actor? actor) => new(host.ClientOf(actor));

    /// <summary>A session on "Spotting neglect early" in five weeks, in a room, as the form is filled in; more is typed over it.</summary>
    public static (string Name, string Value)[] Filled(this TestHost host, params (string Name, string Value)[] more)
    {
        var on = Kernel.Time.London.Today(host.Clock).AddDays(35);
        (string Name, string Value)[] typed =
        [
            ("Input.Kind", "Workshop"), ("Input.Title", "Spotting neglect early"), ("Input.Summary", "What to look for."), ("Input.ProviderKind", "Charity"), ("Input.Provider", "An invented charity"),
            ("Input.On.Day", $"{on.Day}"), ("Input.On.Month", $"{on.Month}"), ("Input.On.Year", $"{on.Year}"), ("Input.From", "9:30am"), ("Input.To", "4pm"),
            ("Input.Online", "false"), ("Input.Venue", "Room 2, Invented House"), ("Input.Capacity", "12"), ("Input.Promotion", "Offer"), ("Input.OfferHours", "48"), ("Input.Cost", "1,250.50"),
        ];
        return [.. typed.Where(one => more.All(other => other.Name != one.Name)), .. more];
    }

    /// <summary>What stands on somebody's home page.</summary>
    public static Task<IReadOnlyList<string>> ToDo(this TestHost host, Actor actor) => host.InScope<IReadOnlyList<string>>(actor, async services =>
    {
        var all = new List<string>();
        foreach (var one in services.GetServices<IKnowWhatToDo>()) all.AddRange((await one.For(actor, CancellationToken.None)).Select(todo => todo.Sentence));
        return all;
    });

    public static Task<IReadOnlyList<string>> Glance(this TestHost host, Actor actor) => host.InScope<IReadOnlyList<string>>(actor, async services =>
    {
        var all = new List<string>();
        foreach (var one in services.GetServices<IKnowTheGlance>()) all.AddRange((await one.For(actor, CancellationToken.None)).Select(glance => glance.Sentence));
        return all;
    });

    /// <summary>Whether the trail says that somebody looked at a session.</summary>
    public static async Task<bool> Looked(this TestHost host, TestSession session, string sentence) =>
        (await host.Services.GetRequiredService<AuditReading>().Of(TrainingStream.Of(session.Id))).Any(entry => entry.Body.Sentence == sentence);

    /// <summary>How many mails of a kind were asked for.</summary>
    public static Task<long> Mails(this TestHost host, string template) => host.Counted("select count(*) from platform.outbox where kind = 'Communications.SendMail' and body->>'Template' = $1", template);

    private static async Task<long> Counted(this TestHost host, string sql, string of)
    {
        await using var read = host.Database.CreateCommand(sql);
        read.Parameters.Add(new NpgsqlParameter { Value = of });
        return (long)(await read.ExecuteScalarAsync() ?? 0L);
    }
}
