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

/// <param name="DissentIsTold">The protocol has somebody told where they did not all agree.</param>
internal sealed record ThresholdDecisionView(
    ThresholdDecision Decision, string Option, ThresholdReasons Reasons, bool DissentIsTold, IReadOnlyList<(NoFurtherActionAnswer Answer, string? Why)> Answers);

internal sealed class AnswerReadThresholdDecision(Reading<ReviewsDbContext> reading, Vault vault, Installation installation) : IRequestHandler<ReadThresholdDecision, ThresholdDecisionView?>
{
    public async Task<ThresholdDecisionView?> Handle(ReadThresholdDecision request, CancellationToken cancellationToken)
    {
        var decision = await reading.Db.ThresholdDecisions.Where(one => one.CaseId == request.Case).OrderByDescending(one => one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        if (decision is not { Reasons: { } reasons } || await vault.Enter(request.Case, "read the threshold decision", cancellationToken) is not { } open) return null;
        var screening = installation.ProtocolOf(request.ProtocolVersion).Screening;
        var option = screening?.Options.FirstOrDefault(one => one.Key == decision.Option)?.Title ?? decision.Option;
        return new(decision, option, open.Open(decision.Id.Value, reasons), screening?.Disagreement.Tell.Count > 0,
            [.. decision.Answers.OrderBy(one => one.At).Select(one => (one, one.Why is { } why ? open.Open(one.Id, why).Words : null))]);
    }
}
