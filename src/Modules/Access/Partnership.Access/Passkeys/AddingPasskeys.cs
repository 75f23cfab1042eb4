using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Access.Accounts;

namespace Partnership.Access.Passkeys;

/// <summary>The parts of ASP.NET Core Identity that check passkeys, over our own tables (ADR 21).</summary>
internal static class AddingPasskeys
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var site = Uri.TryCreate(configuration["SiteAddress"], UriKind.Absolute, out var address) ? address : null;
            options.ServerDomain = site?.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = Challenges.Good;
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && IsOurs(context.Origin, site, context.HttpContext.Request));
        });
        services.AddScoped<Challenges>().AddTransient<PasskeyTaking>();
        return services;
    }

    /// <summary>The address this site is configured with; in development, where there is none, the one it was asked by.</summary>
    private static bool IsOurs(string? origin, Uri? site, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && from.GetLeftPart(UriPartial.Authority) == (site ?? new Uri($"{request.Scheme}://{request.Host}")).GetLeftPart(UriPartial.Authority);
}
