using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Audit;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Looking.Unusual.LookInto;

/// <summary>One unusual access with the looks themselves; null where it is not the asker's to look into.</summary>
internal sealed record OneUnusualAccess(UnusualLookId Id) : IQuery<OneUnusualAccessView?>;

internal sealed record OneUnusualAccessView(UnusualLine Line, IReadOnlyList<LookLine> Looks);

internal sealed class AnswerOneUnusualAccess(Reading<ReviewsDbContext> reading, UnusualAccessFor access, FindingLooks finding, AuditLooks trail, Trace trace, Installation installation, ICurrentActor current)
    : IRequestHandler<OneUnusualAccess, OneUnusualAccessView?>
{
    private const int Most = 200;

    public async Task<OneUnusualAccessView?> Handle(OneUnusualAccess request, CancellationToken cancellationToken)
    {
        var found = await (await access.Judging(reading.Db, current.Actor, cancellationToken)).SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (found is null || await finding.Wanted(new(found.Person.Value, null, null, null, false), current.Actor, cancellationToken) is not { } wanted) return null;
        var entries = await trail.Of(wanted with { Case = found.CaseId, From = found.FirstAt, Before = found.LastAt.AddMicroseconds(1) }, Most, null, cancellationToken);
        await trace.Leave(AuditStream.Account(found.Person), $"looked at what {found.Name} has opened", cancellationToken);
        var references = await AnswerUnusualAccessList.ReferencesOf(reading.Db, [found], cancellationToken);
        return new(UnusualWords.Of(found, references, installation.Profile.Partnership.UnusualAccess), await finding.Lines(entries, cancellationToken));
    }
}
