using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.QualityAssuring;

/// <summary>One agency's form as the Business Unit reads it: any version that was sent, the last one unless another is named.</summary>
internal sealed record CheckForOfficer(string Reference, string Agency, int? Version) : IQuery<OfficersCheck?>;

/// <param name="Shown">The version shown; null when none was sent yet. Drafts are the agency's own.</param>
internal sealed record OfficersCheck(
    string Reference, string Agency, AgencyCheck Check, CheckVersion? Shown, CheckContent? Content, IReadOnlyList<AnsweredSection> Sections, string? Comments, bool IsLate)
{
    public bool CanBeJudged => Check.State == CheckState.Submitted && Shown is not null && Shown == Check.Latest;
}

internal sealed class AnswerCheckForOfficer(Reading<ReviewsDbContext> reading, Vault vault, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<CheckForOfficer, OfficersCheck?>
{
    public async Task<OfficersCheck?> Handle(CheckForOfficer query, CancellationToken cancellationToken)
    {
        var (db, today) = (reading.Db, London.Today(clock));
        var one = await db.Cases.VisibleTo(current.Actor, today).Where(found => found.Reference == query.Reference)
            .Select(found => new { found.Id, found.ProtocolVersion }).SingleOrDefaultAsync(cancellationToken);
        var check = one is null ? null : await db.AgencyChecks.VisibleTo(db, current.Actor, today)
            .SingleOrDefaultAsync(found => found.CaseId == one.Id && found.Agency == query.Agency, cancellationToken);
        if (one is null || check is null) return null;

        var name = installation.Profile.Agency(check.Agency)?.Name ?? check.Agency;
        var shown = query.Version is { } number ? check.Versions.SingleOrDefault(version => version.Number == number) : check.Latest;
        if (shown is not { Content: { } @sealed }) return query.Version is null ? new(query.Reference, name, check, null, null, [], null, check.IsLateOn(today)) : null;
        if (await vault.Enter(one.Id, CheckDoor.Part(check), $"read the check form of {name}, version {shown.Number}", cancellationToken) is not { } open) return null;

        var content = open.Open(shown.Id, @sealed);
        var comments = shown.Comments is { } words ? open.Open(shown.Id, words).Words : null;
        return new(query.Reference, name, check, shown, content, CheckInWords.Of(installation.ProtocolOf(one.ProtocolVersion).CheckForm, content, installation.Profile), comments, check.IsLateOn(today));
    }
}
