using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Profiles;

namespace Partnership.Host.Ops;

/// <summary>Writes deadlines for people and for programs.</summary>
internal static class DeadlinesPrint
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Json(Profile profile, IReadOnlyList<Deadline> deadlines, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(new Printed(profile.Name, $"{profile.Protocol.Profile}/{profile.Protocol.Version}", [.. deadlines.Select(Row)]), Form));

    public static void Words(Profile profile, IReadOnlyList<Deadline> deadlines, ClockStarts starts, TextWriter output)
    {
        output.WriteLine($"{profile.Protocol.Title}, version {profile.Protocol.Version} ({profile.Partnership.ShortName})");
        foreach (var deadline in deadlines)
        {
            output.WriteLine();
            output.WriteLine($"{deadline.Title}: {(deadline.At is { } at ? at.InWords() : deadline.Date.WithWeekday())}{(deadline.Provisional ? ", provisional" : "")}");
            foreach (var line in DeadlineWords.Of(deadline)) output.WriteLine($"  {line}");
            if (deadline.StartEvent == CaseEvent.Aware && starts[CaseEvent.Notified] is { } notified && deadline.IsMissedOn(notified.Date))
                output.WriteLine($"  Missed: notified on {notified.Date.InWords()}.");
        }
    }

    private static PrintedDeadline Row(Deadline deadline) => new(
        deadline.Key,
        deadline.At is null ? deadline.Date : null,
        deadline.At is { } at ? Iso(at) : null,
        deadline.At is not null && deadline.Start.At is { } start ? Iso(London.Of(start)) : deadline.Start.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        deadline.Rule.Offset, deadline.Rule.Unit, deadline.Rule.DayOne, deadline.Skipped, deadline.Rule.Source ?? $"assumed: {deadline.Rule.Reason}",
        deadline.Earliest, deadline.Stricter, deadline.Provisional ? true : null);

    private static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private sealed record Printed(string Profile, string Protocol, IReadOnlyList<PrintedDeadline> Deadlines);

    private sealed record PrintedDeadline(string Key, DateOnly? Date, string? At, string Start, int Offset, TimeUnit Unit, bool DayOne,
        IReadOnlyList<SkippedDay> Skipped, string Source, DateOnly? Earliest, DateOnly? Stricter, bool? Provisional);
}
