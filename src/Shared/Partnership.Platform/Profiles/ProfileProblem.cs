namespace Partnership.Platform.Profiles;

/// <summary>What is wrong in a profile: the file, the place in it ("$.clocks[2].unit"), and why, for the person who wrote it.</summary>
public sealed record ProfileProblem(string File, string Path, string Reason)
{
    public override string ToString() => Path.Length == 0 ? $"{File}: {Reason}" : $"{File} {Path}: {Reason}";
}
