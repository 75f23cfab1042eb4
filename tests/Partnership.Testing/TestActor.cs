using System.Collections.Concurrent;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Partnership.Access.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Testing;

/// <summary>The actor of one scope, as a test sets it.</summary>
internal sealed class SetActor
{
    public Actor? Actor { get; set; }
}

/// <summary>The actor a test set, the one its request's header names, or whoever really signed in.</summary>
internal sealed class TestActor(ICurrentActor signedIn, SetActor set, IHttpContextAccessor http) : ICurrentActor
{
    public Actor Actor => set.Actor
        ?? (http.HttpContext?.Request.Headers[TestHost.ActorHeader].FirstOrDefault() is { } key ? Actors.Named(key) : signedIn.Actor);
}

/// <summary>Whoever really signs in is known by a cookie from then on, and the site may tell by it that they have; so has whom the header names.</summary>
internal sealed class WhoSignedInHasACookie : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, following) =>
        {
            var asked = http.Request.Headers;
            if (asked.ContainsKey(TestHost.ActorHeader) && asked.Cookie.Count == 0) asked.Cookie = "signed-in-by=the-test";
            return following(http);
        });
        next(app);
    };
}

/// <summary>Actors that a test set have just proved who they are; whoever really signed in, when they did.</summary>
internal sealed class TestPresence(IRequestHandler<ProvedPresence, bool> signedIn, SetActor set, IHttpContextAccessor http) : IRequestHandler<ProvedPresence, bool>
{
    public async Task<bool> Handle(ProvedPresence request, CancellationToken cancellationToken) =>
        set.Actor is not null || http.HttpContext?.Request.Headers.ContainsKey(TestHost.ActorHeader) == true || await signedIn.Handle(request, cancellationToken);
}

/// <summary>People of the tests, by role; the same person each time.</summary>
public static class Actors
{
    private static readonly ConcurrentDictionary<string, Actor> Known = new();

    public static Actor BusinessManager { get; } = Person("strategy-manager", "Strategy Manager", "business-unit", AccessRole.BusinessManager);
    public static Actor Coordinator { get; } = Person("coordinator", "Coordinator", "business-unit", AccessRole.Coordinator);
    public static Actor Apprentice { get; } = Person("governance-apprentice", "Governance Apprentice", "business-unit", AccessRole.Apprentice);
    public static Actor HeadOfQualityAssurance { get; } = Person("head-of-quality-assurance", "Head of Service for Quality Assurance", "local-authority", AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair);
    public static Actor DesignatedNurse { get; } = Person("designated-nurse", "Designated Nurse", "icb", AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair);
    public static Actor DetectiveSuperintendent { get; } = Person("det-supt-public-protection", "Detective Superintendent, Public Protection", "police", AccessRole.Screener, AccessRole.PanelMember, AccessRole.GroupChair);
    public static Actor DesignatedDoctor { get; } = Person("designated-doctor", "Designated Doctor", "icb", AccessRole.PanelMember);
    public static Actor LocalAuthorityPartner { get; } = Person("dsp-local-authority", "Director of Children's Services", "local-authority", AccessRole.DelegatedSafeguardingPartner);
    public static Actor IcbPartner { get; } = Person("dsp-icb", "Deputy Director for Safeguarding Children", "icb", AccessRole.DelegatedSafeguardingPartner);
    public static Actor PolicePartner { get; } = Person("dsp-police", "BCU Commander", "police", AccessRole.DelegatedSafeguardingPartner);
    public static Actor BartsLead { get; } = Person("agency-safeguarding-lead", "Agency safeguarding lead, Barts Health", "barts-health", AccessRole.AgencySafeguardingLead);
    public static Actor BartsMember { get; } = Person("agency-member", "Agency member, Barts Health", "barts-health", AccessRole.AgencyMember);
    public static Actor HousingLead { get; } = Person("agency-safeguarding-lead", "Agency safeguarding lead, Housing", "housing", AccessRole.AgencySafeguardingLead);
    public static Actor YoungScrutineer { get; } = Person("young-scrutineer", "Young Scrutineer", null, AccessRole.YoungScrutineer);
    public static Actor Administrator { get; } = Person("platform-administrator", "Platform administrator", null, AccessRole.PlatformAdministrator);

    /// <summary>Everybody above.</summary>
    public static IEnumerable<Actor> Everybody => typeof(Actors).GetProperties().Where(one => one.PropertyType == typeof(Actor)).Select(one => one.GetValue(null)).OfType<Actor>();

    /// <summary>Somebody in one role; the id follows from the name.</summary>
    public static Actor Person(string roleKey, string name, string? agency, params AccessRole[] gives) =>
        new(ActorKind.Person, IdOf(name), name, agency, [new(roleKey, name, agency, gives)]);

    private static PersonId IdOf(string name) =>
        new(new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)));

    internal static string Remember(Actor actor)
    {
        var key = $"{actor.Person}:{actor.Name}:{actor.Roles.Count}:{string.Join(',', actor.Roles.Select(role => role.Key))}".Replace(' ', '_').Replace("'", "");
        Known[key] = actor;
        return key;
    }

    internal static Actor Named(string key) => Known[key];
}
