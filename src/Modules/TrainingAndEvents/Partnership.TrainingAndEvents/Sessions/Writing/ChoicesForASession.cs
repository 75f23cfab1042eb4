using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>What the form about a session (or a course) offers to choose from.</summary>
/// <param name="Keeping">The course that is chosen already: it stays one of the choices when it is not taught any more.</param>
internal sealed record ChoicesForASession(Guid? Keeping = null) : IQuery<SessionChoices>;

/// <param name="Courses">Those still taught.</param>
internal sealed record SessionChoices(IReadOnlyList<SelectListItem> Courses, IReadOnlyList<SelectListItem> Programmes, IReadOnlyList<SelectListItem> Agencies, IReadOnlyList<SelectListItem> Topics)
{
    public static readonly SessionChoices None = new([], [], [], []);
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<SessionKind>().Select(one => new SelectListItem(SessionWords.Of(one), one.ToString()));
    public static IEnumerable<SelectListItem> Levels => Enum.GetValues<Level>().Select(one => new SelectListItem(SessionWords.Of(one), one.ToString()));

    /// <summary>The words of what was chosen from one of these lists.</summary>
    public static string WordsOf(IEnumerable<SelectListItem> choices, object? chosen) => choices.FirstOrDefault(one => one.Value == chosen?.ToString())?.Text ?? "";
}

internal sealed class AnswerChoicesForASession(Reading<TrainingDbContext> reading, Installation installation) : IRequestHandler<ChoicesForASession, SessionChoices>
{
    public async Task<SessionChoices> Handle(ChoicesForASession request, CancellationToken cancellationToken)
    {
        CourseId? kept = request.Keeping is { } course ? new CourseId(course) : null;
        var courses = await reading.Db.Courses.Where(one => one.RetiredAt == null || one.Id == kept).OrderBy(one => one.Title).Select(one => new { one.Id, one.Title }).ToListAsync(cancellationToken);
        var programmes = await reading.Db.Programmes.OrderByDescending(one => one.From).Select(one => new { one.Id, one.Title }).ToListAsync(cancellationToken);
        var profile = installation.Profile;
        return new([.. courses.Select(one => new SelectListItem(one.Title, one.Id.ToString()))], [.. programmes.Select(one => new SelectListItem(one.Title, one.Id.ToString()))],
            [.. profile.Agencies.OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Select(one => new SelectListItem(one.Name, one.Key))], [.. profile.Themes.Select(one => new SelectListItem(one.Title, one.Key))]);
    }
}
