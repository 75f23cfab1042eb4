using Npgsql;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.TheDay.CheckIn;
using Xunit;

namespace Partnership.Modules.Tests.TrainingAndEvents.TheDay;

/// <summary>Sessions with people in them, and the clock on their day.</summary>
internal static class OnTheDay
{
    /// <summary>A published session with so many people in it, Ann Example, Ben Example and so on, while it is so long before (or after) its start.</summary>
    public static async Task<(TestSession Session, PlaceId[] Places)> SessionWith(this TestHost host, int people, TimeSpan? afterStart = null, Func<SessionFacts, SessionFacts>? with = null)
    {
        var session = await host.PublishedSession(with);
        var places = new PlaceId[people];
        for (var i = 0; i < people; i++) places[i] = await host.Book(session, await host.KnownAttendee($"{NameOf(i)}.{session.Number}@barts.nhs.example".ToLowerInvariant(), $"{NameOf(i)} Example"));
        await host.GoTo(session, afterStart ?? TimeSpan.Zero);
        return (session, places);
    }

    public static string NameOf(int i) => new[] { "Ann", "Ben", "Cara", "Dev", "Ella", "Finn" }[i];

    public static async Task GoTo(this TestHost host, TestSession session, TimeSpan afterStart) =>
        host.Clock.Set(((await host.SessionOf(session)).StartsAt ?? throw new InvalidOperationException("It has no day.")) + afterStart);

    /// <summary>Everybody was there, and it is over.</summary>
    public static async Task WereThere(this TestHost host, TestSession session, params PlaceId[] places)
    {
        await host.Send(new MarkAttendance(session.Number, [.. places.Select(one => new Partnership.TrainingAndEvents.TheDay.AttendanceMark(one, Came: true))], MarkedHow.Organiser), Actors.Coordinator);
        await host.GoTo(session, TimeSpan.FromHours(7));
    }

    public static async Task<T> Ask<T>(this TestHost host, string sql, params object[] values)
    {
        await using var ask = host.Database.CreateCommand(sql);
        foreach (var value in values) ask.Parameters.Add(new() { Value = value });
        return (T)(await ask.ExecuteScalarAsync() ?? throw new InvalidOperationException("Nothing was found."));
    }

    /// <summary>Changes rows behind the product's back.</summary>
    public static async Task TamperWith(this TestHost host, string sql, params object[] values)
    {
        await using var superuser = NpgsqlDataSource.Create(host.Superuser);
        await using var command = superuser.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
