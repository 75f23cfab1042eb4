using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Referrals;

namespace Partnership.Reviews.Cases.Involvement;

/// <summary>How a person about to be given a case stands to what was referred.</summary>
internal enum HowInvolved
{
    /// <summary>The referral doesn't name them.</summary>
    Apart,

    /// <summary>Somebody of their name is in it, or it could not be read: a human being must look.</summary>
    SameName,

    /// <summary>The case is closed to them, or they referred it: by their account, or by the address they left.</summary>
    Involved,
}

/// <summary>Nobody named as involved may be given the case (HRD-14). Somebody's name is held against this one case, in memory, at the moment they are to be given it;
/// nothing of it is kept, and nothing leads from the people of a case to anybody else (HRD-16).</summary>
internal sealed class WhoIsInvolved(ReviewsDbContext db, Vault vault, IMediator mediator)
{
    public async Task<HowInvolved> Of(Case about, PersonId person, CancellationToken ct) => (await Of(about, [person], ct)).GetValueOrDefault(person, HowInvolved.Apart);

    /// <summary>Everybody who does not stand apart.</summary>
    public async Task<IReadOnlyDictionary<PersonId, HowInvolved>> Of(Case about, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var standing = people.Where(about.IsClosedTo).ToDictionary(one => one, _ => HowInvolved.Involved);
        if (standing.Count == people.Count) return standing;
        var referrals = await db.Referrals.AsNoTracking().Where(one => one.CaseId == about.Id).ToListAsync(ct);
        var told = await Told(about, referrals, ct);
        foreach (var one in await mediator.Send(new ContactsOf([.. people.Where(person => !standing.ContainsKey(person))]), ct))
        {
            if (referrals.Any(referral => referral.Referrer == one.Person) || told?.Any(content => Same(content.Referrer.Email, one.Email)) == true) standing[one.Person] = HowInvolved.Involved;
            else if (told is null || told.Any(content => NamesInReferral.Has(content, one.Name))) standing[one.Person] = HowInvolved.SameName;
        }
        return standing;
    }

    /// <summary>What was referred; null where the site may not open it here: then nobody passes as not named.</summary>
    private async Task<IReadOnlyList<ReferralContent>?> Told(Case about, IReadOnlyList<Referral> referrals, CancellationToken ct)
    {
        if (referrals.All(one => one.Content is null)) return [];
        if (await vault.Enter(about.Id, InvolvementDoor.Part, "compared names with the referral, before giving somebody the case", ct) is not { } open) return null;
        return [.. referrals.SelectMany(one => one.Content is { } content ? [open.Open(one.Id.Value, content)] : Array.Empty<ReferralContent>())];
    }

    private static bool Same(string? address, string other) => string.Equals(address?.Trim(), other, StringComparison.OrdinalIgnoreCase);
}

internal static class StandingWords
{
    /// <summary>Why somebody who stands like this can't be given the case; null where they can. The words are the same whatever the reason: they say nothing about who referred or who is suspected.</summary>
    /// <param name="sure">Somebody made sure that it is another person of the same name.</param>
    /// <param name="field">Where the person is chosen.</param>
    /// <param name="tick">Where one says that one is sure.</param>
    public static Refusal? Forbids(this HowInvolved standing, bool sure, string? field, string? tick) => standing switch
    {
        HowInvolved.Involved => new(field, "This person can’t be given this case. Choose somebody else, such as their deputy, or speak to the Business Manager."),
        HowInvolved.SameName when !sure => new(tick, "Somebody of this name is in the referral. Make sure that it is not the same person, then tick this box."),
        _ => null,
    };
}
