using System.Diagnostics;

namespace Partnership.Platform.Databases.Embedded;

/// <summary>Runs PostgreSQL's programs as an account it accepts: the caller's own, or, as PostgreSQL refuses root, uid 65534 when the caller is root.</summary>
internal static class Unprivileged
{
    private const string Nobody = "65534";

    public static bool CallerIsRoot { get; } = Environment.IsPrivilegedProcess;

    /// <summary>The words to put before a command line so that it runs unprivileged.</summary>
    public static IReadOnlyList<string> Prefix { get; } =
        CallerIsRoot ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups"] : [];

    /// <summary>Gives a folder and all in it to the account that <see cref="RunAsync"/> uses.</summary>
    public static async Task OwnAsync(string folder, CancellationToken stop)
    {
        if (CallerIsRoot) await CheckedAsync(["chown", "-R", $"{Nobody}:{Nobody}", folder], stop);
    }

    /// <summary>Whether that account can reach <paramref name="path"/>: each folder above it lets others through.</summary>
    public static bool CanReach(string path)
    {
        if (!CallerIsRoot) return true;
        for (var folder = Directory.GetParent(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        return true;
    }

    /// <exception cref="DatabaseStartException">It ended with an error; the message has what it said.</exception>
    public static Task RunAsync(IEnumerable<string> command, CancellationToken stop) => CheckedAsync([.. Prefix, .. command], stop);

    public static async Task CheckedAsync(IReadOnlyList<string> command, CancellationToken stop)
    {
        // Root's own working folder may be closed to the other account, which then fails in words about something else.
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in command.Skip(1)) start.ArgumentList.Add(word);
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new DatabaseStartException($"{command[0]} could not be run.");
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
            throw new DatabaseStartException($"{Path.GetFileName(command.Skip(Prefix.Count).FirstOrDefault(command[0]))} failed: {string.Concat(said).Trim()}");
    }
}
