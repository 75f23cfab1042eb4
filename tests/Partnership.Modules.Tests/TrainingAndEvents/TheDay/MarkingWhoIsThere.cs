using Partnership.Kernel.Acts;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.TheDay;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

public sealed class MarkingWhoIsThere(TestHost host) : IClassFixture<TestHost>
{
    private DateTimeOffset Now => host.Clock.GetUtcNow();

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Marks_of_two_phones_that_arrive_late_twice_and_out_of_order_leave_the_latest_of_each_place_and_count_nobody_twice()
    {
        var (session, places) = await host.SessionWith(3, TimeSpan.FromMinutes(30));
        var (nine, later) = (Now.AddMinutes(-20), Now.AddMinutes(-10));
        AttendanceMark[] first = [new(places[0], true, nine), new(places[1], false, nine)];
        AttendanceMark[] second = [new(places[1], true, later), new(places[2], false, later)];

        await Send(session, second);
        await Send(session, first);
        await Send(session, first);
        var now = await Send(session, second);

        Assert.Equal(new AttendanceFigures(2, 1, 0), now.Value.Figures);
        Assert.True(now.Value.Came[places[1].Value], "The later mark counts, though it came first.");
        Assert.Equal(2L, await host.Ask<long>("select count(*) from audit.entry where kind = 'session' and id = $1 and act = 'MarkAttendance'", $"{session.Id}"));
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Phones_that_send_at_the_same_moment_all_get_through()
    {
        var (session, places) = await host.SessionWith(4);
        var sent = await Task.WhenAll(places.Select((place, i) => Send(session, new AttendanceMark(place, i != 3, Now.AddSeconds(-i)))));
        Assert.All(sent, one => Assert.True(one.Succeeded));
        Assert.Equal(new AttendanceFigures(3, 1, 0), (await Send(session, new AttendanceMark(places[0], true, Now.AddSeconds(-60)))).Value.Figures);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task A_phone_whose_clock_is_ahead_does_not_win_over_what_was_said_after_it()
    {
        var (session, places) = await host.SessionWith(1);
        var ahead = TimeSpan.FromMinutes(10);
        var mark = new AttendanceMark(places[0], true, Now + ahead);
        await host.Send(new MarkAttendance(session.Number, [mark], MarkedHow.Organiser, Now + ahead), Actors.Coordinator);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Send(session, new AttendanceMark(places[0], false, Now));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Send(new MarkAttendance(session.Number, [mark], MarkedHow.Organiser, Now + ahead), Actors.Coordinator);

        Assert.False((await host.PlaceOf(places[0])).Came);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task A_mark_of_the_future_is_taken_as_now()
    {
        var (session, places) = await host.SessionWith(1);
        await Send(session, new AttendanceMark(places[0], true, Now.AddDays(2)));
        Assert.Equal(Now, (await host.PlaceOf(places[0])).MarkedAt);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task Check_in_opens_the_day_before_and_closes_two_weeks_after()
    {
        var (session, places) = await host.SessionWith(1, TimeSpan.FromDays(-2));
        Assert.Contains("Check-in opens on", (await Send(session, new AttendanceMark(places[0], true))).Refusals[0].Words, StringComparison.Ordinal);
        await host.GoTo(session, TimeSpan.FromDays(-1));
        Assert.True((await Send(session, new AttendanceMark(places[0], false))).Succeeded);
        await host.GoTo(session, TimeSpan.FromDays(15));
        Assert.Contains("Check-in closed", (await Send(session, new AttendanceMark(places[0], true))).Refusals[0].Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "TRN-20")]
    public async Task When_it_is_settled_who_is_not_marked_was_not_there_and_other_modules_are_told_the_numbers_and_each_correction()
    {
        var (session, places) = await host.SessionWith(3, TimeSpan.FromHours(1));
        await Send(session, new AttendanceMark(places[0], true));

        Assert.True((await host.Send(new SettleAttendance(session.Number), Actors.Coordinator)).Succeeded);
        Assert.False((await host.PlaceOf(places[2])).Came);
        Assert.Equal((1, 2), await Told(session));

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await Send(session, new AttendanceMark(places[2], true));
        Assert.Equal((2, 1), await Told(session));
    }

    private async Task<(int Attended, int DidNotCome)> Told(TestSession session) => (
        await host.Ask<int>("select (body ->> 'Attended')::int from platform.outbox where kind = 'TrainingAndEvents.SessionAttended' and body::text like $1 order by version desc limit 1", $"%{session.Id}%"),
        await host.Ask<int>("select (body ->> 'DidNotCome')::int from platform.outbox where kind = 'TrainingAndEvents.SessionAttended' and body::text like $1 order by version desc limit 1", $"%{session.Id}%"));

    private Task<Outcome<AttendanceNow>> Send(TestSession session, params AttendanceMark[] marks) => host.Send(new MarkAttendance(session.Number, marks, MarkedHow.Organiser, Now), Actors.Coordinator);
}
