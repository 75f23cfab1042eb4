using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Panels.SendPack;

/// <summary>Puts a panel's pack together from what the case holds at that moment (REV-41).</summary>
internal sealed class MakingThePack(ReviewsDbContext db, Installation installation)
{
    /// <param name="earlier">The version sent before, or null.</param>
    public async Task<PackContent> From(CaseId id, Panel panel, OpenCase open, PackContent? earlier, CancellationToken ct)
    {
        var referrals = await db.Referrals.Where(one => one.CaseId == id).OrderBy(one => one.ReceivedAt).ToListAsync(ct);
        var criteria = PanelCriteria.On(installation.Profile.Law, panel.HeldOn).Select(one => new PackCriterion(one.Key, one.Words));
        return new([.. referrals.Select(referral => Overview(referral, open)).OfType<PackOverview>()], [], [], [], [.. criteria]);
    }

    /// <summary>SHA-256 over the content as JSON, in lower-case hexadecimal.</summary>
    public static string Fingerprint(PackContent content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));

    private static PackOverview? Overview(Referral referral, OpenCase open)
    {
        if (referral.Content is not { } part) return null;
        var told = open.Open(referral.Id.Value, part);
        return new([.. told.Children.Select(child => $"{child.Name}, {child.AgeInWords(told.IncidentOn)}")], told.IncidentOn, told.Description, told.Abuse, told.AgencysWork, told.WhyReview);
    }
}
