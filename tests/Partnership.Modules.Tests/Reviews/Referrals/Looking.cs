using AngleSharp.Html.Dom;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.Referrals;

/// <summary>What these tests look at beside pages: mails asked for, and every text in the database.</summary>
internal static class Looking
{
    public static async Task<int> Mails(this TestHost host, string reference) =>
        (int)await host.One<long>("select count(*) from platform.outbox where kind = 'Communications.SendMail' and body -> 'Values' ->> 'reference' = $1", reference);

    public static async Task<IReadOnlyList<string>> Tables(this TestHost host)
    {
        await using var read = host.Database.CreateCommand("select table_schema || '.' || table_name from information_schema.tables where table_schema in ('reviews', 'platform', 'audit', 'communications')");
        await using var rows = await read.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        return tables;
    }

    public static Task<bool> Says(this TestHost host, string table, string word) =>
        host.One<bool>($"select exists (select from {table} as one where one::text ilike '%' || $1 || '%' or one::text ilike '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%')", word);

    /// <summary>Presses the button of the check page that was open before.</summary>
    public static Task<Visitor> Again(this Visitor visitor, IHtmlDocument check) => visitor.Back(check, "/refer/family/check").Press("Send");

    public static Task<Visitor> Leave(this Visitor visitor) => visitor.Press("Emergency: Exit this page");
}
