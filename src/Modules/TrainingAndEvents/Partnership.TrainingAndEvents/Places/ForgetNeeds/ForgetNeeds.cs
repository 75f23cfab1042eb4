using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Jobs;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Places.ForgetNeeds;

/// <summary>What people needed to take part goes the day after the event, or as soon as they do not come (TRN-14).</summary>
internal sealed record ForgetNeeds : ICommand
{
    public const int AtOnce = 500;
}

internal sealed class ForgetNeedsHandler(TrainingDbContext db, IAct act) : IRequestHandler<ForgetNeeds, Outcome>
{
    public async Task<Outcome> Handle(ForgetNeeds request, CancellationToken cancellationToken)
    {
        var today = London.StartOf(London.DateOf(act.At));
        var over = db.Sessions.Where(one => one.EndsAt < today).Select(one => one.Id);
        var open = db.Places.StillOpen().Select(place => place.Id);
        var places = await db.Places.Where(place => place.Needs != null && (over.Contains(place.Session) || !open.Contains(place.Id))).Take(ForgetNeeds.AtOnce).ToListAsync(cancellationToken);
        if (places.Count == 0) return Outcome.NotFound;
        foreach (var place in places) place.ForgetNeeds();
        act.Record(AuditStream.Of("training", "needs"), $"deleted what {Counts.Of(places.Count, "attendee")} had needed to take part");
        return Outcome.Done;
    }
}

internal sealed class NeedsToForget(IMediator mediator) : ISweep
{
    /// <summary>The next run goes on.</summary>
    private const int MostTurns = 50;

    public string Name => "What attendees needed to take part";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<string> Run(CancellationToken ct)
    {
        var turns = 0;
        while (turns < MostTurns && (await mediator.Send(new ForgetNeeds(), ct)).Succeeded) turns++;
        return turns == 0 ? "There was nothing to delete" : $"Deleted the needs of up to {turns * ForgetNeeds.AtOnce} attendees";
    }
}
