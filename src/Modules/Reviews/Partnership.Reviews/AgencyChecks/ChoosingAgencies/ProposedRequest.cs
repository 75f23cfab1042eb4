using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.AgencyChecks.ChoosingAgencies;

/// <summary>Whom agencies are asked to look for: what they were told before, else the children of the referrals. A proposal, that the officer cuts down to what is needed.</summary>
internal sealed class ProposedRequest(Reading<ReviewsDbContext> reading, Vault vault)
{
    public async Task<string> For(CaseId id, CancellationToken ct)
    {
        if (await vault.Enter(id, "looked up whom to ask the agencies about", ct) is not { } open) return "";
        var last = await reading.Db.AgencyChecks.Where(check => check.CaseId == id).OrderByDescending(check => check.AskedAt).FirstOrDefaultAsync(ct);
        if (last is { Request: { } request }) return open.Open(last.Id.Value, request).About;
        var referrals = await reading.Db.Referrals.Where(referral => referral.CaseId == id).ToListAsync(ct);
        return string.Join("\n", referrals.SelectMany(referral => referral.Content is { } content ? open.Open(referral.Id.Value, content).Children : []).Select(InWords).Distinct());
    }

    private static string InWords(ReferredChild child) => string.Join(", ", new[]
    {
        child.NameAndAge(null), child.OtherNames is { Length: > 0 } other ? $"also known as {other}" : null, child.Address,
        child.ParentsAndCarers is { Length: > 0 } carers ? $"parents and carers: {carers}" : null,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
