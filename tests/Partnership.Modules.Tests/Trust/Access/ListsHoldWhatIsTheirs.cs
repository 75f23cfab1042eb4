using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases;
using Xunit;

namespace Partnership.Modules.Tests.Trust.Access;

/// <summary>Lists, counts, home and downloads hold exactly what their reader can open, for each person of the matrix: one access predicate serves them all (TRU-11, PLT-04).</summary>
[Collection(OfTheMatrix.Name)]
public sealed class ListsHoldWhatIsTheirs(Matrix matrix)
{
    private static readonly Regex Reference = new(@"TH-\d{4}-\d{4}"), Row = new(@"<th scope=""row""[^>]*><a [^>]*>(?<reference>TH-\d{4}-\d{4})"), Counted = new(@"result-count"">(?<count>[\d,]+|No) ");
    private static readonly ConcurrentDictionary<(Matrix, Persona, string), Task<bool>> Opens = new();
    private readonly ConcurrentBag<string> _wrong = [];

    private IReadOnlyList<Scene> Cases => matrix.Other is { } other ? [.. matrix.Scenes, other] : matrix.Scenes;

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04"), Trait("Rule", "REV-90")]
    public Task The_list_of_cases_its_count_and_its_download_hold_the_cases_whose_page_opens() => ForEach("/cases", async (who, list) =>
    {
        var opens = await WhosePageOpens(who, about => $"/cases/{about.Made.Reference}");
        Same(who, "the list of cases", opens, Rows(list));
        Same(who, "the count of cases", opens.Count, Count(list));
        Same(who, "the download", opens, InFile(await matrix.Browser.Get("/cases?handler=Csv", who)));
    });

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-04")]
    public Task The_queue_and_what_home_counts_of_it_hold_the_cases_that_wait_and_open() => ForEach("/referrals", async (who, list) =>
    {
        var waiting = Cases.Where(one => one.Stage is CaseStage.Screening or CaseStage.WithReferrer).ToList();
        var opens = await WhosePageOpens(who, about => $"/cases/{about.Made.Reference}", waiting);
        Same(who, "the queue", opens, Rows(list));
        Same(who, "the queue’s download", opens, InFile(await matrix.Browser.Get("/referrals?handler=Csv", who)));
        var home = await matrix.Browser.Get("/home", who);
        Same(who, "the glance", true, home.Body.Contains($"{Words(opens.Count, "Referral", "referral")} waiting for a threshold decision", StringComparison.OrdinalIgnoreCase));
        var visible = await WhosePageOpens(who, about => $"/cases/{about.Made.Reference}");
        Same(who, "the clocks at a glance", true, home.Body.Contains($"{Words(await ClocksOf(visible), "Clock", "clock")} running", StringComparison.OrdinalIgnoreCase));
    });

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "REV-31")]
    public Task An_agency_s_list_of_check_forms_holds_those_that_open() => ForEach("/checks", async (who, list) =>
        Same(who, "the check forms", await WhosePageOpens(who, about => $"/checks/{about.Made.Reference}"), InPage(list)));

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "REV-05")]
    public Task The_list_of_one_s_referrals_holds_those_that_open() => ForEach("/my-referrals", async (who, list) =>
        Same(who, "the referrals", await WhosePageOpens(who, about => $"/my-referrals/{about.Made.Reference}"), InPage(list)));

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "PLT-74"), Trait("Rule", "BYD-10")]
    public Task Every_link_of_home_and_of_the_menu_opens() => ForEach("/home", async (who, home) =>
    {
        var links = Regex.Matches(home.Body, @"href=""(?<to>/[^""#]*)""").Select(link => link.Groups["to"].Value.Replace("&amp;", "&", StringComparison.Ordinal)).Where(to => !to.Contains('.', StringComparison.Ordinal)).Distinct();
        foreach (var to in links)
            if (!await IsThere(who, to)) _wrong.Add($"{who}: home leads to {to}, which isn’t there for them.");
    });

    /// <summary>A page without parameters answers as the document says: the matrix asks each of them as everybody. Any other is asked here, once.</summary>
    private async Task<bool> IsThere(Persona who, string to) => matrix.Document.About(to.Split('?')[0], "GET") is { } row ? Oracle.Allows(row, who, null)
        : await Opens.GetOrAdd((matrix, who, to), async one => !(await matrix.Browser.Get(one.Item3, one.Item2)).IsNotFound);

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "REV-91")]
    public Task Who_has_looked_tells_only_of_cases_that_open() => ForEach("/access-to-cases", async (who, list) =>
    {
        var opens = await WhosePageOpens(who, about => $"/cases/{about.Made.Reference}");
        foreach (var shown in InPage(list).Union(InFile(await matrix.Browser.Get("/access-to-cases?handler=Csv", who))))
            if (!opens.Contains(shown)) _wrong.Add($"{who}: who has looked tells of {shown}.");
        foreach (var about in Cases)
            Same(who, $"who has looked at {about}", opens.Contains(about.Made.Reference), !(await matrix.Browser.Get($"/access-to-cases?case={about.Made.Reference}", who)).Body.Contains("There is no such case", StringComparison.Ordinal));
    });

    [Fact, Trait("Rule", "TRU-11"), Trait("Rule", "BYD-10")]
    public Task The_mail_log_tells_only_of_cases_that_open() => ForEach("/communications/mail-log", async (who, log) =>
    {
        var opens = await WhosePageOpens(who, about => $"/cases/{about.Made.Reference}");
        foreach (var shown in InPage(log))
            if (!opens.Contains(shown)) _wrong.Add($"{who}: the mail log tells of {shown}.");
    });

    [Fact, Trait("Rule", "BYD-10"), Trait("Rule", "PLT-14")]
    public async Task Nothing_about_a_case_may_be_kept_by_a_browser()
    {
        await Matrix.All(matrix.Addresses.Where(one => one.Value.About is not null), async one =>
        {
            var who = matrix.People.FirstOrDefault(person => matrix.Document.About(one.Key, "GET") is { } row && Oracle.Allows(row, person, one.Value.About));
            var answer = await matrix.Browser.Get(one.Value.Path, who);
            if (!answer.Headers.Contains("no-store", StringComparison.Ordinal)) _wrong.Add($"{one.Value.Path} may be kept: {answer.Headers}");
        });
        foreach (var file in new[] { "/cases?handler=Csv", "/referrals?handler=Csv", "/access-to-cases?handler=Csv" })
            if (!(await matrix.Browser.Get(file, matrix.People[0])).Headers.Contains("Cache-Control: no-store", StringComparison.Ordinal)) _wrong.Add($"{file} may be kept.");
        NothingIsWrong();
    }

    /// <summary>Opens the list as each person whom its policy lets in.</summary>
    private async Task ForEach(string list, Func<Persona, Answer, Task> check)
    {
        var row = matrix.Document.About(list, "GET") ?? throw new InvalidOperationException($"{list} is not in docs/access.md.");
        await Matrix.All(matrix.People.Where(who => Oracle.Allows(row, who, null)), async who => await check(who, await matrix.Browser.Get(list, who)));
        NothingIsWrong();
    }

    private async Task<IReadOnlySet<string>> WhosePageOpens(Persona who, Func<Scene, string> page, IReadOnlyList<Scene>? among = null)
    {
        var opens = new HashSet<string>();
        foreach (var about in among ?? Cases)
            if (await Opens.GetOrAdd((matrix, who, page(about)), async one => !(await matrix.Browser.Get(one.Item3, one.Item2)).IsNotFound)) opens.Add(about.Made.Reference);
        return opens;
    }

    private static HashSet<string> Rows(Answer list) => [.. Row.Matches(list.Body).Select(match => match.Groups["reference"].Value)];
    private static HashSet<string> InPage(Answer page) => [.. Reference.Matches(page.Body).Select(match => match.Value).Where(one => one != "TH-2026-0042")];
    private static HashSet<string> InFile(Answer file) => [.. Reference.Matches(file.Body).Select(match => match.Value)];
    private static int Count(Answer list) => Counted.Match(list.Body).Groups["count"].Value is var words && int.TryParse(words, out var count) ? count : 0;
    private static string Words(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{(count == 0 ? "No" : $"{count}")} {many}s";

    private async Task<int> ClocksOf(IReadOnlySet<string> references)
    {
        await using var count = matrix.Host.Database.CreateCommand("select count(*)::int from reviews.case_clock clock join reviews.review_case one on one.id = clock.case_id where clock.met_on is null and one.reference = any($1)");
        count.Parameters.Add(new() { Value = references.ToArray() });
        return await count.ExecuteScalarAsync() as int? ?? 0;
    }

    private void Same(Persona who, string what, IReadOnlySet<string> opens, HashSet<string> shown)
    {
        if (!opens.SetEquals(shown)) _wrong.Add($"{who}: {what} shows {string.Join(' ', shown.Except(opens))} too many, and lacks {string.Join(' ', opens.Except(shown))}.");
    }

    private void Same<T>(Persona who, string what, T expected, T actual)
    {
        if (!Equals(expected, actual)) _wrong.Add($"{who}: {what} says {actual}, not {expected}.");
    }

    private void NothingIsWrong() => Assert.True(_wrong.IsEmpty, $"{_wrong.Count} are wrong:\n{string.Join('\n', _wrong.Order(StringComparer.Ordinal).Take(40))}");
}
