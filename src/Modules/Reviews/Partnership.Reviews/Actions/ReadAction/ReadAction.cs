using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.PersonalData;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Actions.ReadAction;

/// <summary>An action, for the agency that is to do it and for those who may see its case; null for everybody else.</summary>
internal sealed record ReadAction(ReviewActionId Id) : IQuery<ActionView?>;

internal sealed record ActionView(ReviewAction Action, string Reference, string Agency, string Words) : PersonalContent;

internal sealed class AnswerReadAction(Reading<ReviewsDbContext> reading, Vault vault, Installation installation) : IRequestHandler<ReadAction, ActionView?>
{
    public async Task<ActionView?> Handle(ReadAction request, CancellationToken cancellationToken)
    {
        var action = await reading.Db.Actions.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (action is not { Text: { } text }) return null;
        var agency = installation.Profile.Agency(action.Agency)?.Name ?? action.Agency;
        if (await vault.Enter(action.CaseId, ActionDoor.Part(action.Id), $"read the action given to {agency}", cancellationToken) is not { } open) return null;
        var reference = await reading.Db.Cases.Where(one => one.Id == action.CaseId).Select(one => one.Reference).SingleAsync(cancellationToken);
        return new(action, reference, agency, open.Open(action.Id.Value, text).Words);
    }
}
