namespace Partnership.Platform.Profiles;

/// <summary>A module whose running work stays on the version of the protocol it began with (HRD-06): what such a version names can't be taken away under it.</summary>
public interface IGoByProtocols
{
    Task<IReadOnlyList<int>> VersionsInUse(CancellationToken ct);
}
