using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.TrainingAndEvents.Persistence;
using Partnership.TrainingAndEvents.Sessions.Writing;

namespace Partnership.TrainingAndEvents.Sessions.MakeASession;

/// <summary>What the form of a new session begins with: what its course says, or its programme; null where there is no such course or programme.</summary>
internal sealed record BeginningOfASession(long? Course, string? Programme) : IQuery<SessionForm?>;

internal sealed class AnswerBeginningOfASession(Reading<TrainingDbContext> reading) : IRequestHandler<BeginningOfASession, SessionForm?>
{
    public async Task<SessionForm?> Handle(BeginningOfASession request, CancellationToken cancellationToken)
    {
        var form = SessionForm.Empty();
        if (request.Course is { } number)
        {
            if (await reading.Db.Courses.SingleOrDefaultAsync(one => one.Number == number && one.RetiredAt == null, cancellationToken) is not { } course) return null;
            form = SessionForm.Of(course);
        }
        if (request.Programme is { } slug)
        {
            if (await reading.Db.Programmes.SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken) is not { } programme) return null;
            form.Programme = programme.Id.Value;
        }
        return form;
    }
}
