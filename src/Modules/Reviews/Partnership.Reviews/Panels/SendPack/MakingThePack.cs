using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Chronologies.Reading;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Panels.SendPack;

/// <summary>Puts a panel's pack together from what the case holds at that moment (REV-41).</summary>
internal sealed class MakingThePack(ReviewsDbContext db, Installation installation)
{
    /// <summary>An agency that has not sent its form, or whose form was not shared, is named as missing and never waited for (REV-34).</summary>
    /// <param name="earlier">The version sent before, or null: agencies that are not in it are addenda.</param>
    public async Task<PackContent> From(Case about, Panel panel, OpenCase open, PackContent? earlier, CancellationToken ct)
    {
        var referrals = await db.Referrals.Where(one => one.CaseId == about.Id).OrderBy(one => one.ReceivedAt).ToListAsync(ct);
        var asked = CaseChecks.Of(await db.AgencyChecks.Where(one => one.CaseId == about.Id).ToListAsync(ct), installation.Profile);
        var form = installation.ProtocolOf(about.ProtocolVersion).CheckForm;
        var checks = asked.Shared.Select(one => one.Read(open) is { } content ? Check(one, content, form) : null).OfType<PackCheck>().ToList();
        IReadOnlyList<string> addenda = earlier is null ? [] : [.. earlier.Addenda, .. checks.Where(one => earlier.Checks.All(was => was.Agency != one.Agency)).Select(one => one.Name)];
        var criteria = PanelCriteria.On(installation.Profile.Law, panel.HeldOn).Select(one => new PackCriterion(one.Key, one.Words, one.Kind.InWords()));
        var chronology = await Gathering.Of(db, about.Id, open, installation.Profile, sharedOnly: true, ct);
        return new([.. referrals.Select(referral => Overview(referral, open)).OfType<PackOverview>()], checks,
            [.. asked.Asked.Where(one => one.Check.State != CheckState.Shared).Select(one => one.Name)], addenda, [.. criteria], chronology.Entries.Count > 0 ? chronology : null);
    }

    /// <summary>SHA-256 over the content as JSON, in lower-case hexadecimal.</summary>
    public static string Fingerprint(PackContent content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));

    private PackCheck Check(AskedAgency asked, CheckContent content, CheckForm form) =>
        new(asked.Check.Agency, asked.Name, [.. CheckInWords.Of(form, content, installation.Profile).SelectMany(section => section.Questions).Where(one => !one.Answer.IsEmpty).Select(Answer)]);

    private static PackAnswer Answer(AnsweredQuestion answered)
    {
        string?[] words = [answered.Answer.Yes is { } yes ? yes ? "Yes" : "No" : null, answered.Themes.Count > 0 ? Counts.AndList(answered.Themes) : null, answered.Answer.Words];
        return new(answered.Question.Title, string.Join("\n", words.Where(one => !string.IsNullOrWhiteSpace(one))));
    }

    private static PackOverview? Overview(Referral referral, OpenCase open)
    {
        if (referral.Content is not { } part) return null;
        var told = open.Open(referral.Id.Value, part);
        return new([.. told.Children.Select(child => child.NameAndAge(told.IncidentOn))], told.IncidentOn, told.Description, told.Abuse, told.AgencysWork, told.WhyReview);
    }
}
