using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Partnership.Host.Web;

/// <summary>How requests reach pages: headers, files, sign-in, policies, pages; in this order.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (british, british);
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options => options.Cookie.Name = "form");
        var pages = services.AddRazorPages();
        foreach (var module in PartnershipHost.Modules) pages.AddApplicationPart(module.Assembly);
        services.Configure<MvcOptions>(options => options.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Enter an answer"));
        services.AddResponseCompression(options => options.EnableForHttps = false);
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseExceptionHandler("/error");
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
    }
}
