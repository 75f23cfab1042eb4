using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Partnership.Access.Organisations.Asking;

/// <summary>Tells the framework of each organisation in the settings: a scheme of its own, with an address of its own to come back to.</summary>
internal sealed class OrganisationSchemes(KnownOrganisations organisations, IDataProtectionProvider protection, IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OrganisationOptions>
{
    /// <summary>A provider that takes longer keeps nobody waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of an answer; discovery documents and tokens have a hundredth of it.</summary>
    private const int LongestAnswer = 1 << 20;

    public void Configure(AuthenticationOptions options)
    {
        foreach (var organisation in organisations.All) options.AddScheme<OrganisationHandler>(organisation.Scheme, organisation.Name);
    }

    public void Configure(OrganisationOptions options)
    {
    }

    public void Configure(string? name, OrganisationOptions options)
    {
        if (organisations.All.FirstOrDefault(one => one.Scheme == name) is not { } organisation) return;
        // The rule of every other cookie: __Host- where visitors come by HTTPS, plain names on http://localhost alone.
        var https = configuration.GetValue("Https", !environment.IsDevelopment());
        options.CallbackPath = organisation.CallbackPath;
        options.SignInScheme = Arrival.Scheme;
        options.TimeProvider = clock;
        // Its age is told rather than its end: a visitor's clock may be wrong.
        options.CorrelationCookie = new CookieBuilder
        {
            Name = https ? "__Host-asked." : "asked.",
            Path = "/",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            MaxAge = options.RemoteAuthenticationTimeout,
        };
        options.Asked = new PropertiesDataFormat(protection.CreateProtector("organisation-sign-in", organisation.Key));
        options.Provider = new(organisation, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LongestAnswer,
        }, clock);
    }
}
