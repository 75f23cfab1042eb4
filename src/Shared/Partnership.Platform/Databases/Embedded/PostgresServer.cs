using System.Globalization;

namespace Partnership.Platform.Databases.Embedded;

/// <summary>The server process on a <see cref="ServerFolder"/>: made, started, found running, stopped.</summary>
internal sealed class PostgresServer(PostgresBinaries binaries, ServerFolder folder, bool durable)
{
    /// <summary>Starting, ready or stopping: its process is there.</summary>
    public bool IsRunning => Running() is not null;

    /// <returns>The port it listens on.</returns>
    public async Task<int> EnsureRunningAsync(CancellationToken stop)
    {
        await EnsureDataAsync(stop);
        for (; Running() is { } running; await Task.Delay(FileLock.Pause, stop))
            if (running.Ready) return running.Port;
        var port = folder.FreePort();
        try
        {
            await Unprivileged.RunAsync([binaries.PgCtl, "start", "--silent", "-w", "-t", "120", "-D", folder.Data, "-l", folder.Log, "-o", Options(port)], stop);
        }
        catch (DatabaseStartException failure) when (File.Exists(folder.Log))
        {
            throw new DatabaseStartException($"{failure.Message}\nThe end of {folder.Log}:\n{string.Join('\n', File.ReadLines(folder.Log).TakeLast(8))}");
        }
        await WatchAsync(stop);
        return port;
    }

    public Task StopAsync() => Unprivileged.RunAsync(StopCommand, CancellationToken.None);

    private IReadOnlyList<string> StopCommand => [binaries.PgCtl, "stop", "--silent", "-w", "-m", "fast", "-D", folder.Data];

    private async Task EnsureDataAsync(CancellationToken stop)
    {
        var versionFile = Path.Combine(folder.Data, "PG_VERSION");
        if (File.Exists(versionFile))
        {
            var version = (await File.ReadAllTextAsync(versionFile, stop)).Trim();
            if (version != PostgresBinaries.Version)
                throw new DatabaseStartException($"{folder.Data} was made by PostgreSQL {version}; this is {PostgresBinaries.Version}. Move it away, or upgrade it with pg_upgrade.");
            return;
        }

        // Made under another name first: a process killed half way leaves nothing that looks whole.
        if (Directory.Exists(folder.DataBeingMade)) Directory.Delete(folder.DataBeingMade, recursive: true);
        Directory.CreateDirectory(folder.DataBeingMade, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var passwordFile = Path.Combine(folder.DataBeingMade, "..", "password.making");
        await File.WriteAllTextAsync(passwordFile, "", stop);
        File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(passwordFile, folder.PasswordOf(EmbeddedPostgres.Superuser), stop);
        try
        {
            await Unprivileged.OwnAsync(folder.DataBeingMade, stop);
            await Unprivileged.OwnAsync(passwordFile, stop);
            await Unprivileged.RunAsync([
                binaries.Initdb, "-D", folder.DataBeingMade, "-U", EmbeddedPostgres.Superuser, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale", "C", "--locale-provider", "icu", "--icu-locale", "en-GB",
                // The passwords are 256 random bits: iterations would only slow each connection down.
                "--set", "scram_iterations=1", .. durable ? Array.Empty<string>() : ["--no-sync"]], stop);
        }
        finally { File.Delete(passwordFile); }
        File.Delete(folder.PreparedMark);
        Directory.Move(folder.DataBeingMade, folder.Data);
    }

    private string Options(int port)
    {
        // Error details and statements may hold personal data: the log gets neither.
        string[] settings = [
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "jit=off", "shared_buffers=128MB", "max_connections=200",
            "log_error_verbosity=terse", "log_min_error_statement=panic",
            .. durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=1h"]];
        return $"-p {port.ToString(CultureInfo.InvariantCulture)} " + string.Join(' ', settings.Select(setting => $"-c {setting}"));
    }

    /// <summary>The server that runs on these data, by its postmaster.pid. A file that a killed server left, or that names a
    /// process that isn't one, is removed: the number may by now belong to anything.</summary>
    private (int Port, bool Ready)? Running()
    {
        var file = Path.Combine(folder.Data, "postmaster.pid");
        if (Lines(file) is not [var process, ..] lines) return null;
        if (string.Concat(Lines($"/proc/{process.Trim()}/cmdline")).Contains(folder.Data, StringComparison.Ordinal))
            return lines.Length >= 8 ? (int.Parse(lines[3], CultureInfo.InvariantCulture), lines[7].Trim() == "ready") : (0, false);
        File.Delete(file);
        return null;
    }

    /// <summary>Empty when the file is not there, or goes away meanwhile.</summary>
    private static string[] Lines(string file)
    {
        try { return File.ReadAllLines(file); }
        catch (IOException) { return []; }
    }

    /// <summary>A process that waits until nobody uses the server, and stops it: so that a killed host leaves nothing running.</summary>
    private Task WatchAsync(CancellationToken stop) => Unprivileged.CheckedAsync(
        ["setsid", "--fork", "sh", "-c", """exec flock "$0" "$@" </dev/null >/dev/null 2>&1""", folder.InUseLock, .. Unprivileged.Prefix, .. StopCommand], stop);
}
