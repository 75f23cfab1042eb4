using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks;

/// <summary>How the check forms of a case stand, for its pack and its decision sheet. Asks no access: the page or act that uses it has.</summary>
internal sealed record ChecksOfCase(CaseId Case) : IQuery<CaseChecks>;

internal sealed class AnswerChecksOfCase(Reading<ReviewsDbContext> reading, Installation installation) : IRequestHandler<ChecksOfCase, CaseChecks>
{
    public async Task<CaseChecks> Handle(ChecksOfCase query, CancellationToken cancellationToken) =>
        CaseChecks.Of(await reading.Db.AgencyChecks.Where(check => check.CaseId == query.Case).ToListAsync(cancellationToken), installation.Profile);
}

/// <summary>The agencies asked, by name. An act that already has the forms makes it with <see cref="Of"/>.</summary>
internal sealed record CaseChecks(IReadOnlyList<AskedAgency> Asked)
{
    /// <summary>What the panel reads.</summary>
    public IEnumerable<AskedAgency> Shared => Asked.Where(one => one.Check.State == CheckState.Shared);

    /// <summary>Whose form was not accepted: the pack names them, and the decision sheet explains the omission (REV-34).</summary>
    public IEnumerable<AskedAgency> Missing => Asked.Where(one => one.IsMissing);

    public static CaseChecks Of(IEnumerable<AgencyCheck> checks, Profile profile) =>
        new([.. checks.Select(check => new AskedAgency(check, profile.Agency(check.Agency)?.Name ?? check.Agency)).OrderBy(one => one.Name, StringComparer.Ordinal)]);
}

internal sealed record AskedAgency(AgencyCheck Check, string Name)
{
    public bool IsMissing => Check.State is not (CheckState.Accepted or CheckState.Shared);

    /// <summary>The accepted answers, opened; null while there are none.</summary>
    public CheckContent? Read(OpenCase open) => Check.AcceptedVersion is { Content: { } content } version ? open.Open(version.Id, content) : null;
}
