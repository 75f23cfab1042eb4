using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Partnership.Host.Pages.Home;
using Partnership.Host.Pages.Running;
using Partnership.Web;
using Partnership.Web.Look;
using Partnership.Web.Navigation;
using Partnership.Web.PublicPages;

namespace Partnership.Host.Web;

/// <summary>How requests reach pages: headers, files, pages that are kept, sign-in, policies, pages; in this order.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services, WebSettings settings)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (british, british);
        services.AddHttpContextAccessor();
        services.AddSingleton<IPartnershipLook, LookOfTheProfile>();
        services.AddSingleton<INavigation, HomeNavigation>();
        services.AddSingleton<INavigation, RunningNavigation>();
        var pages = services.AddPartnershipWeb(settings.Https);
        foreach (var module in PartnershipHost.Modules) pages.AddApplicationPart(module.Assembly);
        services.AddPagesForEverybody();
        // Of what is sent faster than it is taken, so much waits here for each sender; the rest waits on their side.
        services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBufferSize = 64 << 10);
        settings.AddTo(services);
        services.AddSlowingVisitorsDown(settings.Forms.PostsPerMinute);
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/not-found/{0}");
        app.UseExceptionHandler("/error");
        app.UseStaticFiles();
        app.UseRouting();
        // Who has signed in has a cookie, and whoever has a cookie goes on to the page itself.
        app.UsePagesForEverybody();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapPartnershipWeb();
    }
}
