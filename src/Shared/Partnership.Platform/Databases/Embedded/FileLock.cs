using System.Diagnostics;

namespace Partnership.Platform.Databases.Embedded;

/// <summary>Locks between processes. The kernel lets go of them when a process dies, however it dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static FileStream? TryExclusive(string file)
    {
        try { return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException) { return null; }
    }

    public static Task<FileStream> ExclusiveAsync(string file, CancellationToken stop) => WaitAsync(() => TryExclusive(file), file, stop);

    /// <summary>Held by any number of processes at once, while nobody holds it exclusively.</summary>
    public static Task<FileStream> SharedAsync(string file, CancellationToken stop) => WaitAsync(() => TryShared(file), file, stop);

    public static FileStream? TryShared(string file)
    {
        try { return new(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read); }
        catch (IOException) { return null; }
    }

    private static async Task<FileStream> WaitAsync(Func<FileStream?> attempt, string file, CancellationToken stop)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Pause, stop))
            if (attempt() is { } held) return held;
        throw new DatabaseStartException($"Another process has held {file} for {Patience.TotalMinutes:0} minutes. Stop it and try again.");
    }
}
