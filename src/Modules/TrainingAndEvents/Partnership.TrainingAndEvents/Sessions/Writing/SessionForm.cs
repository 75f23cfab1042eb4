using System.ComponentModel.DataAnnotations;
using Partnership.Kernel.Time;
using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Programmes;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>A session as it is typed, in the order of the page. What is said and what is typed lead to each other without loss.</summary>
internal sealed class SessionForm
{
    public SessionKind? Kind { get; set; }
    public Guid? Course { get; set; }
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public Level? Level { get; set; }
    public List<TargetAudience> Audience { get; set; } = [];
    public List<string> Topics { get; set; } = [];
    public ProviderKind? ProviderKind { get; set; }
    public string? Agency { get; set; }
    public string? Provider { get; set; }
    public string? Trainers { get; set; }
    [Display(Name = "The day")] public DateOnly? On { get; set; }
    [Display(Name = "When it begins")] public TimeOnly? From { get; set; }
    [Display(Name = "When it ends")] public TimeOnly? To { get; set; }
    public bool? Online { get; set; }
    public string? Venue { get; set; }
    public string? VenueAccess { get; set; }
    public string? JoiningLink { get; set; }
    public string? JoiningNotes { get; set; }
    [Display(Name = "Places")] public int? Capacity { get; set; }
    public bool OpenToPublic { get; set; }
    public bool NeedsManager { get; set; }
    public bool AsksAccess { get; set; }
    public bool AsksDiet { get; set; }
    public Promotion? Promotion { get; set; }
    [Display(Name = "Hours")] public int? OfferHours { get; set; }
    public string? Cost { get; set; }
    public Guid? Programme { get; set; }
    public string? Track { get; set; }

    /// <summary>An empty one: what most sessions are.</summary>
    public static SessionForm Empty() => new() { AsksAccess = true, OfferHours = 48 };

    /// <summary>What a session of that course begins with (TRN-01).</summary>
    public static SessionForm Of(Course course) => new()
    {
        Kind = SessionKind.Course,
        Course = course.Id.Value,
        Title = course.Title,
        Summary = course.Summary,
        Level = course.Level,
        Audience = [.. course.Audience],
        Topics = [.. course.Topics],
        ProviderKind = course.ProviderKind,
        Agency = course.Agency,
        Provider = course.Provider,
        NeedsManager = course.NeedsManager,
        AsksAccess = course.AsksAccess,
        AsksDiet = course.AsksDiet,
        OfferHours = 48,
    };

    public static SessionForm Of(Session session, JoiningLink? link) => new()
    {
        Kind = session.Kind,
        Course = session.Course?.Value,
        Title = session.Title,
        Summary = session.Summary,
        Level = session.Level,
        Audience = [.. session.Audience],
        Topics = [.. session.Topics],
        ProviderKind = session.ProviderKind,
        Agency = session.Agency,
        Provider = session.Provider,
        Trainers = session.Trainers,
        On = session.StartsAt is { } starts ? London.DateOf(starts) : null,
        From = session.StartsAt is { } from ? London.TimeOf(from) : null,
        To = session.EndsAt is { } ends ? London.TimeOf(ends) : null,
        Online = session.Online,
        Venue = session.Venue,
        VenueAccess = session.VenueAccess,
        JoiningLink = link?.Address,
        JoiningNotes = link?.Notes,
        Capacity = session.Capacity,
        OpenToPublic = session.OpenToPublic,
        NeedsManager = session.NeedsManager,
        AsksAccess = session.AsksAccess,
        AsksDiet = session.AsksDiet,
        Promotion = session.Promotion,
        OfferHours = session.OfferHours,
        Cost = Money.InPounds(session.CostPence),
        Programme = session.Programme?.Value,
        Track = session.Track,
    };

    /// <summary>What was said. Choices that are missing are refused by <see cref="Missing"/> first.</summary>
    public SessionFacts Facts() => new()
    {
        Course = Course is { } course ? new CourseId(course) : null,
        Programme = Programme is { } programme ? new ProgrammeId(programme) : null,
        Track = Said(Track),
        Kind = Kind ?? SessionKind.Course,
        Title = Title?.Trim() ?? "",
        Summary = Summary?.Trim() ?? "",
        Level = Level,
        Audience = Audience,
        Topics = Topics,
        ProviderKind = ProviderKind ?? Sessions.ProviderKind.Commissioned,
        Agency = Said(Agency),
        Provider = Provider?.Trim() ?? "",
        On = On,
        From = From,
        To = To,
        Online = Online == true,
        Venue = Said(Venue),
        VenueAccess = Said(VenueAccess),
        Trainers = Said(Trainers),
        Capacity = Capacity ?? 0,
        OpenToPublic = OpenToPublic,
        Promotion = Promotion ?? Sessions.Promotion.Offer,
        OfferHours = OfferHours ?? 48,
        NeedsManager = NeedsManager,
        AsksAccess = AsksAccess,
        AsksDiet = AsksDiet,
        CostPence = Money.InPence(Cost),
    };

    /// <summary>For an online session what was typed, empty where nothing was; one that is held in a room has none.</summary>
    public string LinkSaid => Online == true ? JoiningLink?.Trim() ?? "" : "";

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
