using MediatR;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions.ReadTheProtocol;

/// <summary>A version of the installation's protocol to read; today's where none is named. Null when it never had that version.</summary>
internal sealed record ProtocolPage(int? Version) : IQuery<ProtocolView?>;

/// <param name="Came">When, by whom and why it came to hold.</param>
/// <param name="Others">The other versions, the newest first.</param>
internal sealed record ProtocolView(ProtocolInWords Words, bool IsTodays, ProfileVersion Came, IReadOnlyList<ProfileVersion> Others, IReadOnlyList<Mark> Marks)
{
    public WayPicture Way { get; } = WayPicture.Of(Words.Protocol);
    public IReadOnlyList<Mark> Assumed { get; } = [.. Marks.Where(mark => mark.Fact.Assumed)];
    public IReadOnlyList<Mark> Disputed { get; } = [.. Marks.Where(mark => mark.Fact.OtherReadings.Count > 0)];
}

internal sealed class ProtocolPageHandler(Installation installation, ProfileVersions versions) : IRequestHandler<ProtocolPage, ProtocolView?>
{
    public async Task<ProtocolView?> Handle(ProtocolPage request, CancellationToken cancellationToken)
    {
        await installation.Refresh(cancellationToken);
        var today = installation.Protocol.Version;
        var version = request.Version ?? today;
        if (await versions.OfProtocol(version, cancellationToken) is not { } profile) return null;
        // Each protocol once, by the profile it came with.
        var came = (await versions.All(cancellationToken)).GroupBy(one => one.Protocol).Select(same => same.MinBy(one => one.Number)).OfType<ProfileVersion>().ToList();
        var words = new ProtocolInWords($"Version {version}", profile, profile.Protocol);
        return new(words, version == today, came.Single(one => one.Protocol == version), [.. came.Where(one => one.Protocol != version)], Marks.Of(words));
    }
}
