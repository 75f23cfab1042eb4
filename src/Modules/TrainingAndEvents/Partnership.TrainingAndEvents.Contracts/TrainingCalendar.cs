using MediatR;
using Partnership.Kernel.Identity;

namespace Partnership.TrainingAndEvents.Contracts;

/// <summary>What is published between two days, in order, for the bulletin and for sub-groups' packs (TRN-06). What the public may see, and no more.</summary>
public sealed record TrainingCalendar(DateOnly From, DateOnly To) : IRequest<IReadOnlyList<CalendarLine>>;

/// <param name="Kind">In words: "Awareness session".</param>
/// <param name="Level">In words: "Basic"; null for events.</param>
/// <param name="When">"Tuesday 3 March 2026, 9:30am to 4pm".</param>
/// <param name="Where">"Online", or the venue.</param>
/// <param name="Places">"3 places left", "Waiting list, 4 waiting", "Cancelled".</param>
/// <param name="Href">A path of this site.</param>
public sealed record CalendarLine(TrainingSessionId Session, string Title, string Kind, string? Level, DateTimeOffset StartsAt, string When, string Where, string Provider, string Places, string Href);
