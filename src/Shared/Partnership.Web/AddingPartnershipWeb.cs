using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Partnership.Platform.Access;
using Partnership.Web.Forms;
using Partnership.Web.Journeys;
using Partnership.Web.Look;
using Partnership.Web.Navigation;
using Partnership.Web.Printing;

namespace Partnership.Web;

public static class AddingPartnershipWeb
{
    /// <summary>Pages, forms and their words. The host registers its <see cref="IPartnershipLook"/> first; without one the site has a plain name.</summary>
    /// <param name="https">Whether visitors come by HTTPS: cookies are then __Host- ones, which browsers refuse over http.</param>
    public static IMvcBuilder AddPartnershipWeb(this IServiceCollection services, bool https)
    {
        services.TryAddSingleton<IPartnershipLook>(new PartnershipLook("Safeguarding Children Partnership", "Partnership"));
        services.TryAddSingleton<IJourneyStore, SealedJourneyStore>();
        services.AddSingleton<FrontendFiles>().AddSingleton<NavigationMenu>().AddSingleton<SelfContained>();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(options => Harden(options.Cookie, "said", https));
        services.AddAntiforgery(options => Harden(options.Cookie, "form", https));
        return services.AddRazorPages().AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateAndTimeBinders());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            PlainWords.Use(options.ModelBindingMessageProvider);
        });
    }

    /// <summary>The profile's colour as a stylesheet. The pages themselves are mapped by MapRazorPages.</summary>
    public static void MapPartnershipWeb(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/look.css", (HttpContext context, FrontendFiles files) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(files.LookCss, "text/css");
        }).RequireAuthorization(Policies.Public);

    private static void Harden(CookieBuilder cookie, string name, bool https)
    {
        cookie.Name = https ? "__Host-" + name : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
