using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.ReadThresholdDecision;

/// <summary>The threshold decision with its reasons, through the vault; null while none was taken, or where the case is not the reader's.</summary>
internal sealed record ReadThresholdDecision(CaseId Case, int ProtocolVersion) : IQuery<ThresholdDecisionView?>;

internal sealed record ThresholdDecisionView(ThresholdDecision Decision, string Option, ThresholdReasons Reasons, IReadOnlyList<(NoFurtherActionAnswer Answer, string? Why)> Answers);

internal sealed class AnswerReadThresholdDecision(Reading<ReviewsDbContext> reading, Vault vault, Installation installation) : IRequestHandler<ReadThresholdDecision, ThresholdDecisionView?>
{
    public async Task<ThresholdDecisionView?> Handle(ReadThresholdDecision request, CancellationToken cancellationToken)
    {
        var decision = await reading.Db.ThresholdDecisions.Where(one => one.CaseId == request.Case).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        if (decision is not { Reasons: { } reasons } || await vault.Enter(request.Case, "read the threshold decision", cancellationToken) is not { } open) return null;
        var option = installation.ProtocolOf(request.ProtocolVersion).Screening?.Options.FirstOrDefault(one => one.Key == decision.Option)?.Title ?? decision.Option;
        return new(decision, option, open.Open(decision.Id.Value, reasons),
            [.. decision.Answers.OrderBy(one => one.At).Select(one => (one, one.Why is { } why ? open.Open(one.Id, why).Words : null))]);
    }
}
