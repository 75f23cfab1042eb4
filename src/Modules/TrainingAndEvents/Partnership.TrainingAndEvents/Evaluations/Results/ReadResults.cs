using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Attendees;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Evaluations.Results;

/// <summary>What was said about one session, for who runs it.</summary>
internal sealed record ResultsOfASession(long Number) : IQuery<ResultsSheet?>;

/// <summary>What was said about all sessions of a course (TRN-21), for who plans training.</summary>
internal sealed record ResultsOfACourse(long Number) : IQuery<ResultsSheet?>;

internal sealed class AnswerResults(Reading<TrainingDbContext> reading, ICurrentActor current, ClosedParts closed, TimeProvider clock) : IRequestHandler<ResultsOfASession, ResultsSheet?>, IRequestHandler<ResultsOfACourse, ResultsSheet?>
{
    private TrainingDbContext Db => reading.Db;

    public async Task<ResultsSheet?> Handle(ResultsOfASession request, CancellationToken cancellationToken) =>
        await Db.Sessions.RunBy(current.Actor).SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is { } session
            ? await Sheet(session.Title, [session], session, cancellationToken) : null;

    public async Task<ResultsSheet?> Handle(ResultsOfACourse request, CancellationToken cancellationToken)
    {
        if (!current.Actor.PlansTraining() || await Db.Courses.SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken) is not { } course) return null;
        var now = clock.GetUtcNow();
        var held = await Db.Sessions.Where(one => one.Course == course.Id && one.State == SessionState.Published && one.EndsAt <= now).OrderByDescending(one => one.StartsAt).ToListAsync(cancellationToken);
        return await Sheet(course.Title, held, null, cancellationToken);
    }

    private async Task<ResultsSheet> Sheet(string title, List<Session> sessions, Session? only, CancellationToken ct)
    {
        var ids = sessions.ConvertAll(one => one.Id);
        var there = await Db.Places.Where(place => ids.Contains(place.Session) && place.State == PlaceState.Confirmed && place.Came == true).GroupBy(place => place.Session).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, ct);
        // Whoever was not there after all has no say in it.
        var given = await Db.Evaluations.Where(one => ids.Contains(one.Session) && Db.Places.Any(place => place.Id == one.Place && place.Came == true)).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var couldSayImpact = sessions.Where(one => one.ImpactFrom() <= now).Sum(one => there.GetValueOrDefault(one.Id));
        var all = new EvaluationResults(there.Values.Sum(), Answered(EvaluationKind.After, there.Values.Sum(), given), Answered(EvaluationKind.Impact, couldSayImpact, given));
        return new(title, all, [.. sessions.Select(one => Line(one, there.GetValueOrDefault(one.Id), given))], only);
    }

    private AnsweredQuestions Answered(EvaluationKind kind, int wereAsked, List<Evaluation> given)
    {
        var answers = given.FindAll(one => one.Kind == kind);
        return new(kind, wereAsked, answers, [.. answers.Select(Words).OfType<EvaluationWords>()]);
    }

    private EvaluationWords? Words(Evaluation one) => one.Words is { } words ? closed.Open(one.Id.Value, words) : null;

    private static SessionInResults Line(Session session, int wereThere, List<Evaluation> given)
    {
        var answers = given.FindAll(one => one.Session == session.Id && one.Kind == EvaluationKind.After);
        return new(session.Number, session.When(), wereThere, answers.Count, answers.Count < AnsweredQuestions.EnoughToShow ? null : answers.Average(one => one.Rating));
    }
}
