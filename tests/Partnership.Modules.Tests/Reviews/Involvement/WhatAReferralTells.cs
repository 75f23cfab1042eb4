using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Reviews.Involvement;

internal static class WhatAReferralTells
{
    /// <summary>Makes the referral of a case say something else.</summary>
    public static Task<string> Told(this TestHost host, TestCase made, Action<Referral>? of = null, Func<ReferralContent, ReferralContent>? content = null) => host.InAct(async services =>
    {
        var (db, vault) = (services.GetRequiredService<ReviewsDbContext>(), services.GetRequiredService<Vault>());
        var referral = await db.Referrals.SingleAsync(one => one.CaseId == made.Id);
        of?.Invoke(referral);
        if (content is not null && await vault.Enter(made.Id, "set the test up", default) is { } open && referral.Content is { } told)
            db.Entry(referral).Property(one => one.Content).CurrentValue = await vault.Seal(made.Id, referral.Id.Value, content(open.Open(referral.Id.Value, told)), default);
        services.GetRequiredService<Act>().Record(AuditStream.Case(made.Id), "set the test up");
        return Outcome<string>.Of("told");
    });
}
