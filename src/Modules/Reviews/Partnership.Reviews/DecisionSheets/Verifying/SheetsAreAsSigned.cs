using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets.Verifying;

/// <summary>Every round of every sheet against its fingerprint and its signatures, void ones included: they are evidence as well (REV-47, TRU-10).
/// A sheet is opened by its own fingerprint, as anybody who holds it can, and that it was is in the case's trail.</summary>
internal sealed class SheetsAreAsSigned(Reading<ReviewsDbContext> reading, Vault vault, SheetVerification verification) : IVerifyWhatWasSigned
{
    public string What => "decision sheet";

    public async Task<WhatWasFound> Verify(CancellationToken ct)
    {
        var sheets = await (from sheet in reading.Db.DecisionSheets
                            join about in reading.Db.Cases on sheet.CaseId equals about.Id
                            where sheet.Rounds.Any()
                            orderby about.Reference
                            select new { about.Reference, Sheet = sheet }).ToListAsync(ct);
        var findings = new List<string>();
        foreach (var one in sheets) findings.AddRange((await Check(one.Sheet, ct)).Select(finding => $"{one.Reference}, {finding}"));
        return new(sheets.Count, findings);
    }

    private async Task<IEnumerable<string>> Check(DecisionSheet sheet, CancellationToken ct)
    {
        if (await Opened(sheet, ct) is not { } open) return ["the sheet can’t be opened: the case’s key is missing or was changed."];
        return sheet.Rounds.OrderBy(round => round.Number).SelectMany(round => verification.Of(open, round).Findings.Select(finding => $"round {round.Number}: {finding}"));
    }

    private async Task<OpenCase?> Opened(DecisionSheet sheet, CancellationToken ct)
    {
        try
        {
            return await vault.Enter(sheet.CaseId, FingerprintDoor.Part(sheet.Latest?.Fingerprint ?? ""), "checked the decision sheet against its signatures", ct);
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidOperationException)
        {
            return null;
        }
    }
}
