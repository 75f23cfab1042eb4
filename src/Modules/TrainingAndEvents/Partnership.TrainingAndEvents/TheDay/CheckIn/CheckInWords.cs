using Partnership.Kernel.Words;
using Partnership.TrainingAndEvents.Places;

namespace Partnership.TrainingAndEvents.TheDay.CheckIn;

internal static class CheckInWords
{
    /// <summary>"Here, 9:32am", "Not here, from the register", "Not marked yet".</summary>
    public static string Of(ExpectedPerson one) => one.Came is not { } came ? "Not marked yet" : $"{(came ? "Here" : "Not here")}{How(one)}";

    private static string How(ExpectedPerson one) => one switch
    {
        { How: MarkedHow.Register } => ", from the register",
        { How: MarkedHow.File, Minutes: { } minutes } => $", {Counts.Of(minutes, "minute")} by the meeting tool",
        { How: MarkedHow.File } => ", by the meeting tool",
        { How: MarkedHow.Code, MarkedAt: { } at } => $", {Times.Of(at)} by the room’s code",
        { MarkedAt: { } at } => $", {Times.Of(at)}",
        _ => "",
    };
}
