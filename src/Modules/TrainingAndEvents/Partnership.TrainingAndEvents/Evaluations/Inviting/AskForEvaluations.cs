using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Telling;

namespace Partnership.TrainingAndEvents.Evaluations.Inviting;

/// <summary>Asks those who were there, some at a time: how it was, or after three months what it has changed (TRN-21). That somebody was asked is one transaction with the mail: nobody is asked twice.</summary>
internal sealed record AskForEvaluations(EvaluationKind Kind) : ICommand
{
    public const int AtOnce = 100;
}

internal sealed class AskForEvaluationsHandler(TrainingDbContext db, IAct act, PlaceMails mails) : IRequestHandler<AskForEvaluations, Outcome>
{
    /// <summary>Whoever is marked as there much later is not asked any more.</summary>
    private const int DaysToAsk = 60;

    public async Task<Outcome> Handle(AskForEvaluations request, CancellationToken cancellationToken)
    {
        var after = request.Kind == EvaluationKind.After;
        var latest = after ? act.At - EvaluationWindows.AskedAfter : act.At.AddMonths(-EvaluationWindows.MonthsUntilImpact);
        var kind = after ? NoticeKind.Evaluation : NoticeKind.Impact;
        var turn = await Turn(latest, kind, request.Kind, cancellationToken);
        if (turn.Count == 0) return Outcome.NotFound;
        var asked = await db.Places.Where(place => turn.Contains(place.Id)).Join(db.Sessions, place => place.Session, session => session.Id, (place, session) => new { place, session })
            .Join(db.Attendees, one => one.place.Attendee, attendee => attendee.Id, (one, attendee) => new { one.place, one.session, attendee }).ToListAsync(cancellationToken);
        foreach (var one in asked)
        {
            db.Notices.Add(new(one.place.Id, kind, one.session.Sequence, act.At));
            act.Publish(after ? mails.AskHowItWas(one.place, one.session, one.attendee) : mails.AskWhatItChanged(one.place, one.session, one.attendee), AuditStream.Of("place", one.place.Id.ToString()));
        }
        act.Record(AuditStream.Of("training", "mails"), $"asked {Counts.Of(asked.Count, "attendee")} {(after ? "how it was" : "what it has changed")}");
        return Outcome.Done;
    }

    /// <summary>Whose turn it is; another host's turn is left to it.</summary>
    private async Task<List<PlaceId>> Turn(DateTimeOffset latest, NoticeKind notice, EvaluationKind kind, CancellationToken ct)
    {
        var (told, answered, earliest) = (notice.ToString(), kind.ToString(), latest.AddDays(-DaysToAsk));
        var ids = await db.Database.SqlQuery<Guid>($"""
            select place.id as "Value" from training.place join training.session on session.id = place.session
            where place.came and place.state = 'Confirmed' and session.state = 'Published' and session.ends_at <= {latest} and session.ends_at > {earliest}
                and not exists (select from training.notice where notice.place = place.id and notice.kind = {told})
                and not exists (select from training.evaluation where evaluation.place = place.id and evaluation.kind = {answered})
            order by session.ends_at limit {AskForEvaluations.AtOnce} for update of place skip locked
            """).ToListAsync(ct);
        return ids.ConvertAll(one => new PlaceId(one));
    }
}
