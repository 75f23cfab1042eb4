using System.Text.RegularExpressions;

namespace Partnership.Benchmarks.Bookings;

/// <summary>B4 and B5: bookings as visitors make them, the button pressed and the page of the place shown, each audited and durable; against the same guarded statements by pgbench, one transaction each, with as many clients on the same rows.</summary>
internal abstract partial class BookingsByHttp(string name, string goal, int sessions) : IBenchmark
{
    private const int Bookings = 4_992, Clients = 32, Rounds = 5;

    private readonly int _capacity = 5_000 / sessions + (sessions > 1 ? 25 : 0);

    public string Name => name;
    public string What => sessions == 1 ? "bookings of one hot session" : $"bookings over {sessions} sessions";

    public async Task<Figure> Measure()
    {
        if (PgBench.Program is null) return new(Name, goal, null, null, null, "bookings/s", "pgbench is not installed (Debian: postgresql-contrib)");
        await using var site = await Site.Start("/help", ("PublicForms:PostsPerMinute", "1000000"));
        await using var durable = await Durable.Of(site);
        var crowd = new CrowdOfAttendees(site);
        await crowd.Gather(Bookings);
        var form = await Form.Of(site, (await crowd.Sessions(1, 10))[0].Number, crowd.Cookies[0]);
        return await SideBySide.Rounds(Name, goal, "bookings/s",
            async () => await OverHttp(site, crowd, await crowd.Sessions(sessions, _capacity), form),
            async () => await PgBench.BookingsASecond(site.Superuser, crowd, await crowd.Sessions(sessions, _capacity), Bookings, Clients), Rounds);
    }

    private static async Task<double> OverHttp(Site site, CrowdOfAttendees crowd, IReadOnlyList<(long Number, Guid Id)> sessions, Form form)
    {
        var (next, watch) = (-1, System.Diagnostics.Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var who = Interlocked.Increment(ref next); who < Bookings; who = Interlocked.Increment(ref next))
                await form.Book(site, sessions[who % sessions.Count].Number, crowd.Cookies[who]);
        }));
        return Bookings / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The booking form's token: one serves all visitors who have not signed in.</summary>
    private sealed partial record Form(string Cookie, string Token)
    {
        public static async Task<Form> Of(Site site, long session, string visit)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/training/book?session={session}");
            ask.Headers.Add("Cookie", visit);
            using var page = await site.Client.SendAsync(ask);
            page.EnsureSuccessStatusCode();
            var cookie = page.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("form=", StringComparison.Ordinal)).Split(';')[0];
            return new(cookie, FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
        }

        public async Task Book(Site site, long session, string visit)
        {
            using var press = new HttpRequestMessage(HttpMethod.Post, $"/training/book?session={session}")
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token), new("Booking", $"{session}"), new("IdempotencyKey", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString())]),
            };
            press.Headers.Add("Cookie", $"{visit}; {Cookie}");
            // The client follows to the page of the place, as a browser does.
            using var shown = await site.Client.SendAsync(press);
            var page = await shown.Content.ReadAsStringAsync();
            if (shown.RequestMessage?.RequestUri?.AbsolutePath.StartsWith("/training/places/", StringComparison.Ordinal) != true)
                throw new InvalidOperationException($"A booking was answered {shown.StatusCode}: {Said().Match(page).Groups[1].Value}");
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
        private static partial Regex FormToken();

        [GeneratedRegex("<main[^>]*>(.*)</main>", RegexOptions.Singleline)]
        private static partial Regex Said();
    }
}

internal sealed class HotSession() : BookingsByHttp("B4", "≥ 1.50", 1);

internal sealed class ManySessions() : BookingsByHttp("B5", "≥ 0.60", 200);
