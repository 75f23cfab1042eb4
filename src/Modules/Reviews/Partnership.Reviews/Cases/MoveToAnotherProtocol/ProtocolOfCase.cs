using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.MoveToAnotherProtocol;

/// <summary>The protocol a case goes by, the versions it could go by, and what the chosen one would do to its deadlines.</summary>
/// <param name="Version">The version to look at; null takes the newest.</param>
internal sealed record ProtocolOfCase(CaseId Case, int ProtocolVersion, int? Version) : IQuery<ProtocolOfCaseView>;

/// <param name="Chosen">Null where there is no other version.</param>
/// <param name="Problem">Why the dates of the chosen version can't be worked out.</param>
internal sealed record ProtocolOfCaseView(Protocol Now, IReadOnlyList<int> Others, Protocol? Chosen, IReadOnlyList<ClockEffect> Effects, string? Problem);

internal sealed class AnswerProtocolOfCase(Reading<ReviewsDbContext> reading, Installation installation) : IRequestHandler<ProtocolOfCase, ProtocolOfCaseView>
{
    public async Task<ProtocolOfCaseView> Handle(ProtocolOfCase request, CancellationToken cancellationToken)
    {
        var others = installation.Protocols.Where(one => one.Version != request.ProtocolVersion).OrderByDescending(one => one.Version).ToList();
        var chosen = others.FirstOrDefault(one => one.Version == request.Version) ?? others.FirstOrDefault();
        var now = installation.ProtocolOf(request.ProtocolVersion);
        if (chosen is null) return new(now, [], null, [], null);
        var about = await reading.Db.Cases.SingleAsync(one => one.Id == request.Case, cancellationToken);
        var effect = EffectOnClocks.Of(about, chosen, installation.Calendar);
        return new(now, [.. others.Select(one => one.Version)], chosen, effect.Succeeded ? effect.Value : [], effect.Refusals.Select(one => one.Words).FirstOrDefault());
    }
}
