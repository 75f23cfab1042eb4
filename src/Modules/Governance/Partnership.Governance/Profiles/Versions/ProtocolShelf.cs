using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Partnership.Platform.Profiles;

namespace Partnership.Governance.Profiles.Versions;

/// <summary>The protocols that can be laid side by side: every version of this installation, by number, and those of the partnerships that ship, by name (BYD-02).</summary>
internal sealed class ProtocolShelf(Installation installation, ProfileVersions versions)
{
    /// <summary>This installation's versions, the newest first, then the partnerships that ship.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Choices(CancellationToken ct)
    {
        await installation.Refresh(ct);
        var own = (await versions.All(ct)).Select(one => one.Protocol).Distinct().Order().Reverse();
        return [.. own.Select(number => new SelectListItem(OwnTitle(number), Number(number))), .. Shipped().Select(name => new SelectListItem(ShippedTitle(name), name))];
    }

    /// <summary>The protocol of that choice; null where there is none.</summary>
    public async Task<ProtocolInWords?> Take(string? choice, CancellationToken ct)
    {
        await installation.Refresh(ct);
        if (int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return await versions.OfProtocol(number, ct) is { } profile ? new(OwnTitle(number), profile, profile.Protocol) : null;
        if (choice is null || !Shipped().Contains(choice) || ProfileFolder.Root() is not { } root) return null;
        return ProfileFolder.Load(Path.Combine(root, choice)).Profile is { } shipped ? new(ShippedTitle(choice), shipped, shipped.Protocol) : null;
    }

    /// <summary>What one most likely wants to lay side by side: today's with the one before it, or where there is none, with another partnership's.</summary>
    public async Task<(string From, string To)> Usual(CancellationToken ct)
    {
        await installation.Refresh(ct);
        var today = installation.Protocol.Version;
        var before = (await versions.All(ct)).Select(one => one.Protocol).Where(one => one < today).DefaultIfEmpty(0).Max();
        if (before > 0) return (Number(before), Number(today));
        return (Number(today), Shipped().FirstOrDefault(name => name != installation.Profile.Name) ?? Number(today));
    }

    private static IReadOnlyList<string> Shipped() => ProfileFolder.Root() is { } root ? ProfileFolder.Names(root) : [];

    private string OwnTitle(int number) => number == installation.Protocol.Version ? $"Version {number}, today’s" : $"Version {number}";

    private static string ShippedTitle(string name) => $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('-', ' '))}, as it ships";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
