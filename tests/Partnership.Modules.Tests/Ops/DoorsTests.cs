using System.Diagnostics;
using Partnership.Platform.Databases;
using Xunit;

namespace Partnership.Modules.Tests.Ops;

public sealed class DoorsTests
{
    [Theory, Trait("Rule", "PLT-80"), Trait("Rule", "PLT-81")]
    [InlineData("run", 0, "Usage: ./run", "--help")]
    [InlineData("run", 2, "Usage: ./run", "--nonsense")]
    [InlineData("run", 2, "tower-hamlets", "--profile", "atlantis")]
    [InlineData("test", 0, "Usage: ./test", "--help")]
    [InlineData("test", 2, "Usage: ./test", "--nonsense")]
    public async Task A_door_says_how_it_is_used(string door, int code, string words, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(RepositoryRoot.Find()!, door), args) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(code, process.ExitCode);
        Assert.Contains(words, string.Concat(said));
    }
}
