using Partnership.TrainingAndEvents.Courses;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Demonstration;

/// <summary>The twenty-one courses of the demonstration's year, all invented: what is taught, by whom, and when its sessions are, in days from the day it is filled.</summary>
internal static class InventedCourses
{
    private const string Commissioned = "Invented Training Company", Charity = "Riverbend Children’s Charity", National = "Northbank Learning Network";

    public static IReadOnlyList<(CourseFacts Facts, int[] Days, int Capacity, bool Online)> All { get; } =
    [
        (Of("Safeguarding children: the basics", Level.Basic, "information-sharing", 36, TargetAudience.Everybody), [-300, -210, -120, -35, 16, 74], 24, false),
        (Of("Safeguarding children: refresher", Level.Basic, "information-sharing", 36, TargetAudience.Everybody), [-150, 23], 30, true),
        (Of("Early help and the conversation that starts it", Level.Basic, "voice-of-the-child", 36, TargetAudience.Education, TargetAudience.SocialWork), [-90, 44], 20, false),
        (Of("Thresholds: what we expect of each other", Level.Thresholds, "information-sharing", 24, TargetAudience.Everybody), [-200, -70, 18], 40, false),
        (Of("Neglect: seeing it, naming it, acting on it", Level.Advanced, "neglect", 36, TargetAudience.SocialWork, TargetAudience.Health), [-180, -45, 9], 16, false),
        (Of("Professional curiosity", Level.Advanced, "professional-curiosity", 36, TargetAudience.Everybody), [-160, 30], 18, false),
        (Of("The voice and lived experience of the child", Level.Advanced, "voice-of-the-child", 36, TargetAudience.Everybody), [-100, 37], 18, false),
        (Of("Domestic abuse and its effect on children", Level.Advanced, "domestic-abuse", 36, TargetAudience.Everybody), [-140, 12, 80], 20, false),
        (Of("Working with fathers and men in the household", Level.Advanced, "professional-curiosity", 36, TargetAudience.SocialWork, TargetAudience.Health), [-60, 51], 16, false),
        (Of("Writing a chronology that others can use", Level.Advanced, "information-sharing", 36, TargetAudience.SafeguardingLeads), [-28, 58], 14, true),
        (Of("Parental mental health and the child’s day", Level.Advanced, "parental-mental-health", 36, TargetAudience.Health, TargetAudience.SocialWork), [-110, 65], 20, true),
        (Of("Designated safeguarding leads: first year", Level.Advanced, "information-sharing", 24, TargetAudience.SafeguardingLeads, TargetAudience.Education), [-230, 26], 25, false),
        (Charitys("Child exploitation: patterns and places", "neglect", TargetAudience.Everybody), [-80, 33], 20, false),
        (Charitys("Online harms: what children meet", "voice-of-the-child", TargetAudience.Education, TargetAudience.VoluntaryAndFaith), [-50, 47], 40, true),
        (Charitys("Young carers: who is looking after whom?", "voice-of-the-child", TargetAudience.Everybody), [-20, 95], 24, true),
        (Nationals("Safer sleep for babies", "neglect", TargetAudience.Health), [-130, 40], 60, true),
        (Nationals("Non-accidental injury in babies who are not mobile", "professional-curiosity", TargetAudience.Health, TargetAudience.Police), [-66, 88], 30, true),
        (Nationals("Faith, belief and safeguarding", "voice-of-the-child", TargetAudience.VoluntaryAndFaith), [-14, 102], 30, true),
        (Partners("Perplexing presentations: a health view", "barts-health", "Barts Health NHS Trust, including Midwifery", "information-sharing", TargetAudience.Health, TargetAudience.Education), [-75, 21], 15, false),
        (Partners("What the police can and can’t do at once", "police", "Metropolitan Police, Central East Command", "information-sharing", TargetAudience.Everybody), [-40, 61], 35, true),
        (Partners("Managers: supervision that protects children", "childrens-social-care", "Children's Social Care", "professional-curiosity", TargetAudience.Managers) with { NeedsManager = true }, [-25, 54], 12, false),
    ];

    private static CourseFacts Of(string title, Level level, string topic, int validMonths, params TargetAudience[] audience) => new()
    {
        Title = title,
        Summary = $"{title}: for people of every agency, in mixed groups, with cases that are invented.",
        Outcomes = "You know what to look for\nYou can say what worries you, and to whom\nYou know what happens next, and what your part is",
        Level = level,
        Audience = audience,
        Topics = [topic],
        ProviderKind = ProviderKind.Commissioned,
        Provider = Commissioned,
        AsksDiet = true,
        ValidMonths = validMonths,
    };

    private static CourseFacts Charitys(string title, string topic, params TargetAudience[] audience) => Of(title, Level.Specialist, topic, 36, audience) with { ProviderKind = ProviderKind.Charity, Provider = Charity };

    private static CourseFacts Nationals(string title, string topic, params TargetAudience[] audience) => Of(title, Level.Specialist, topic, 24, audience) with { ProviderKind = ProviderKind.National, Provider = National };

    private static CourseFacts Partners(string title, string agency, string name, string topic, params TargetAudience[] audience) =>
        Of(title, Level.Specialist, topic, 36, audience) with { ProviderKind = ProviderKind.Partner, Agency = agency, Provider = name };
}
