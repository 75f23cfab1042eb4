using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Contracts;
using Partnership.Access.Development;
using Partnership.Access.Invitations;
using Partnership.Access.Notices;
using Partnership.Access.Organisations;
using Partnership.Access.Organisations.Asking;
using Partnership.Access.Passkeys;
using Partnership.Access.Passwords;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Platform.Access;
using Partnership.Platform.Acts;
using Partnership.Platform.Demonstration;
using Partnership.Platform.Modules;

namespace Partnership.Access;

/// <summary>Accounts by invitation, signing in, sessions: the door that people come in by. What they may do inside is each module's policies.</summary>
public sealed class AccessModule : PartnershipModule
{
    public override string Schema => "access";
    public override Assembly Contracts => typeof(InvitePerson).Assembly;

    /// <summary>The door is for everybody, one's own account for whoever has signed in; the rest is here.</summary>
    public override IEnumerable<Policy> Policies => AccessPolicies.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddTables<AccessDbContext>(options => new(options));
        services.AddSingleton<PasswordRules>().AddSingleton<PasswordHashes>().AddSingleton<RecoveryCodes>().AddSingleton<HalfMadeAccounts>();
        services.AddTransient<CodeTaking>().AddTransient<Guessing>().AddTransient<KnownDevices>().AddTransient<LettingIn>().AddTransient<OwnSessions>().AddTransient<Joining>().AddTransient<Inviting>().AddTransient<Notice>();
        services.AddPasskeys();
        services.AddScoped<People>().AddScoped<WebActor>().AddScoped<ICurrentActor>(provider => provider.GetRequiredService<WebActor>());
        services.AddScoped<IDemonstration, DemonstrationAccounts>();
        AddSignIn(services);
        AddOrganisations(services);
    }

    /// <summary>The sign-ins of people's own organisations, as the settings name them.</summary>
    private static void AddOrganisations(IServiceCollection services)
    {
        services.AddSingleton(provider => KnownOrganisations.Valid(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ICheckSettings, OrganisationsAreSetRight>();
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>, OrganisationSchemes>();
        services.AddSingleton<IConfigureOptions<OrganisationOptions>, OrganisationSchemes>();
        services.AddTransient<OrganisationHandler>().AddTransient<ArrivalTaking>();
    }

    /// <summary>Three cookies: the session's; for some minutes the one that remembers a right password until the code is given; and the one of whoever is back from their organisation.</summary>
    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, options =>
            {
                Common(options, SessionCookie.Scheme);
                options.EventsType = typeof(SessionCookie);
                options.ExpireTimeSpan = Session.Longest;
            })
            .AddCookie(HalfSignedIn.Scheme, options =>
            {
                Common(options, HalfSignedIn.Scheme);
                options.ExpireTimeSpan = HalfSignedIn.Longest;
            })
            .AddCookie(Arrival.Scheme, options =>
            {
                Common(options, Arrival.Scheme);
                options.ExpireTimeSpan = Arrival.Longest;
            });
    }

    private static void Common(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.CookieManager = new CookiesByScheme();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.SlidingExpiration = false;
    }
}
