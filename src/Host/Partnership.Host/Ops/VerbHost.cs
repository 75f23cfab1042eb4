using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Databases;
using Partnership.Platform.Profiles;

namespace Partnership.Host.Ops;

/// <summary>The modules without the site, for a verb that does an act: nothing is listened to and no job runs.</summary>
internal static class VerbHost
{
    /// <param name="who">Whose name the trail shows, such as "./ops invite".</param>
    /// <returns>Null when no partnership has been started on this database yet.</returns>
    public static async Task<IHost?> For(OpsContext context, DatabaseSettings database, string who)
    {
        var host = Build(context, database, who);
        if (await host.Services.GetRequiredService<Installation>().Refresh(context.Stop)) return host;
        host.Dispose();
        return null;
    }

    /// <summary>For a verb that begins an installation; it may not have its profile yet.</summary>
    public static IHost Build(OpsContext context, DatabaseSettings database, string who)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = context.Environment.EnvironmentName });
        builder.Configuration.AddConfiguration(context.Configuration);
        builder.Logging.ClearProviders();
        PartnershipHost.AddTo(builder.Services, context.Configuration, database);
        builder.Services.AddScoped<ICurrentActor>(_ => new Operator(who));
        return builder.Build();
    }

    private sealed class Operator(string who) : ICurrentActor
    {
        public Actor Actor { get; } = Actor.System(who);
    }
}
