using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.ChoosingAgencies;

/// <summary>The agencies of a case: who was asked and how that stands, and who can be asked. Null where the reader may not see the case.</summary>
/// <param name="WithWhom">Proposes as well whom the agencies are told to look for; that opens the case.</param>
internal sealed record AgenciesToChoose(string Reference, bool WithWhom = false) : IQuery<CaseAgencies?>;

/// <param name="Suggested">Of the core panel's members; <paramref name="CaseByCase"/> are those the protocol names for some cases, <paramref name="Others"/> the rest.</param>
internal sealed record CaseAgencies(
    string Reference, CaseStage Stage, CaseChecks Checks, DateOnly Today,
    IReadOnlyList<Agency> Suggested, IReadOnlyList<Agency> CaseByCase, IReadOnlyList<Agency> Others,
    DateOnly? EarliestOn, DateOnly? DueOn, string LawfulBasis, string About)
{
    public bool CanAsk => Stage == CaseStage.RapidReview;
    public int ReadyToShare => Checks.Asked.Count(one => one.Check.State == CheckState.Accepted);
}

internal sealed class AnswerAgenciesToChoose(Reading<ReviewsDbContext> reading, ProposedRequest proposed, Installation installation, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<AgenciesToChoose, CaseAgencies?>
{
    /// <summary>The retention rule whose legal basis is that of a case's record.</summary>
    private const string CaseRecords = "review-cases";

    public async Task<CaseAgencies?> Handle(AgenciesToChoose query, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var one = await reading.Db.Cases.VisibleTo(current.Actor, today).SingleOrDefaultAsync(found => found.Reference == query.Reference, cancellationToken);
        if (one is null) return null;
        var profile = installation.Profile;
        var checks = CaseChecks.Of(await reading.Db.AgencyChecks.Where(check => check.CaseId == one.Id).ToListAsync(cancellationToken), profile);
        var free = profile.Agencies.Where(agency => agency.AnswersChecks && checks.Asked.All(asked => asked.Check.Agency != agency.Key)).OrderBy(agency => agency.Name, StringComparer.Ordinal).ToList();
        var panel = installation.ProtocolOf(one.ProtocolVersion).Panel;
        var core = panel.Core.Select(seat => seat.Agency).ToHashSet();
        var clockOfChecks = one.ClockTo(CaseEvent.ChecksReturned);
        return new(one.Reference, one.Stage, checks, today,
            [.. free.Where(agency => core.Contains(agency.Key))],
            [.. free.Where(agency => !core.Contains(agency.Key) && panel.CaseByCase.Contains(agency.Key))],
            [.. free.Where(agency => !core.Contains(agency.Key) && !panel.CaseByCase.Contains(agency.Key))],
            clockOfChecks?.EarliestOn, clockOfChecks?.DueOn, profile.Retention.FirstOrDefault(rule => rule.Key == CaseRecords)?.LegalBasis ?? "",
            query.WithWhom && one.Stage == CaseStage.RapidReview ? await proposed.For(one.Id, cancellationToken) : "");
    }
}
