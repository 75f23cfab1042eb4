using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Sessions;

namespace Partnership.TrainingAndEvents.Calendar;

/// <summary>Which part of the calendar somebody looks at. All of it stands in the address, which is the same for the page and its feeds; what an address says that nothing is called is not filtered by.</summary>
internal sealed record CalendarFilter
{
    private const string Kinds = "kind", Audiences = "audience", Topics = "topic", Providers = "provider", Places = "place";

    public const string IsOnline = "online", IsInPerson = "in-person";

    public SessionKind? Kind { get; init; }
    public Level? Level { get; init; }
    public TargetAudience? Audience { get; init; }

    /// <summary>Key of one of the profile's themes.</summary>
    public string? Topic { get; init; }
    public ProviderKind? ProviderKind { get; init; }

    /// <summary>The partner that provides it, by key.</summary>
    public string? Agency { get; init; }
    public bool? Online { get; init; }

    public bool Filters => this != new CalendarFilter();

    /// <summary>As the fields of the filter say it.</summary>
    public string? KindOrLevel => Kind?.ToString() ?? Level?.ToString();
    public string? Provider => ProviderKind?.ToString() ?? Agency;
    public string? Place => Online switch { true => IsOnline, false => IsInPerson, _ => null };

    public static CalendarFilter Of(IQueryCollection asked, Profile profile) => new()
    {
        Kind = Named<SessionKind>(asked[Kinds]),
        Level = Named<Level>(asked[Kinds]),
        Audience = Named<TargetAudience>(asked[Audiences]),
        Topic = profile.Themes.FirstOrDefault(theme => theme.Key == asked[Topics])?.Key,
        ProviderKind = Named<ProviderKind>(asked[Providers]),
        Agency = profile.Agencies.FirstOrDefault(agency => agency.Key == asked[Providers])?.Key,
        Online = (string?)asked[Places] switch { IsOnline => true, IsInPerson => false, _ => null },
    };

    /// <summary>The address of a page or feed with this filter.</summary>
    public string In(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[(Kinds, KindOrLevel), (Audiences, Audience?.ToString()), (Topics, Topic), (Providers, Provider), (Places, Place), .. more])
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }

    /// <summary>"Basic level, neglect, online"; empty where nothing is filtered.</summary>
    public string InWords(Profile profile) => string.Join(", ", Words(profile));

    private IEnumerable<string> Words(Profile profile)
    {
        if (Kind is { } kind) yield return SessionWords.Of(kind);
        if (Level is { } level) yield return $"{SessionWords.Of(level)} level";
        if (Audience is { } audience) yield return $"for {SessionWords.Of(audience)}";
        if (profile.Themes.FirstOrDefault(theme => theme.Key == Topic) is { } about) yield return about.Title;
        if (ProviderKind is { } provider) yield return SessionWords.Of(provider);
        if (Agency is { } agency) yield return profile.Agency(agency)?.Name ?? agency;
        if (Online is { } online) yield return online ? "online" : "in person";
    }

    private static T? Named<T>(string? asked) where T : struct, Enum => Enum.TryParse<T>(asked, out var named) && Enum.GetName(named) == asked ? named : null;
}
