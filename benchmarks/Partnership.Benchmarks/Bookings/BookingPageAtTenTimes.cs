namespace Partnership.Benchmarks.Bookings;

/// <summary>B12: what the booking page costs where there are ten times as many sessions, people and past bookings. Two sites side by side, asked in turn.</summary>
internal sealed class BookingPageAtTenTimes : IBenchmark
{
    private const int Sessions = 200, People = 2_000, BookingsEach = 10;

    public string Name => "B12";
    public string What => "booking page at ten times the sessions, people and history";

    public async Task<Figure> Measure()
    {
        await using var one = await Site.Start("/help", ("PublicForms:PostsPerMinute", "1000000"));
        await using var ten = await Site.Start("/help", ("PublicForms:PostsPerMinute", "1000000"));
        var (small, large) = (await Fill(one, 1), await Fill(ten, 10));
        foreach (var _ in Enumerable.Range(0, 3)) (await Milliseconds(one, small), await Milliseconds(ten, large)).ToString();
        return await SideBySide.Rounds(Name, "≤ 1.20", "ms", () => Milliseconds(ten, large), () => Milliseconds(one, small));
    }

    private static async Task<(long[] Sessions, string[] Cookies)> Fill(Site site, int times)
    {
        var crowd = new CrowdOfAttendees(site);
        await crowd.Gather(People * times);
        var coming = await crowd.Sessions(Sessions * times, 500);
        var past = await crowd.Sessions(Sessions * times, 500);
        await crowd.Insert("update training.session set starts_at = now() - interval '1 day' * (10 + number % 700), ends_at = now() - interval '1 day' * (10 + number % 700) + interval '6 hours' where id = any($1)", past.Select(one => one.Id).ToArray());
        await crowd.Insert("""
            insert into training.place (id, session, attendee, agency, state, booked_at, state_at, to_tell, came, marked_at, marked_how)
            select gen_random_uuid(), s.id, a.id, 'barts-health', 'Confirmed', now() - interval '2 years', now() - interval '2 years', false, true, now(), 'Organiser'
            from training.bench_attendee a cross join generate_series(0, $1 - 1) k
            join (select id, row_number() over (order by number) - 1 as n, count(*) over () as all from training.session where starts_at < now()) s on s.n = (a.n + k * 7) % s.all
            """, BookingsEach);
        await crowd.Insert("analyze");
        return ([.. coming.Select(one => one.Number)], [.. crowd.Cookies]);
    }

    /// <summary>Of one page, over two seconds of asking with four clients.</summary>
    private static async Task<double> Milliseconds(Site site, (long[] Sessions, string[] Cookies) of)
    {
        var (asked, watch) = (0, System.Diagnostics.Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async client =>
        {
            for (var number = client; watch.ElapsedMilliseconds < 2_000; number += 4)
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, $"/training/book?session={of.Sessions[number % of.Sessions.Length]}");
                ask.Headers.Add("Cookie", of.Cookies[number * 31 % of.Cookies.Length]);
                using var page = await site.Client.SendAsync(ask);
                page.EnsureSuccessStatusCode();
                await page.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref asked);
            }
        }));
        return watch.Elapsed.TotalMilliseconds * 4 / asked;
    }
}
