using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using Partnership.Access;
using Partnership.Communications;
using Partnership.Governance;
using Partnership.Platform.Databases;
using Partnership.Platform.Modules;
using Partnership.Platform.Vaults;
using Partnership.Reviews;
using Partnership.TrainingAndEvents;

namespace Partnership.Host;

/// <summary>What the host is made of: the modules, and what they stand on. The site and the verbs of ./ops share it.</summary>
public static class PartnershipHost
{
    /// <summary>The modules of this installation, in the order their tables are made.</summary>
    public static IReadOnlyList<PartnershipModule> Modules { get; } = [new GovernanceModule(), new CommunicationsModule(), new AccessModule(), new ReviewsModule(), new TrainingAndEventsModule()];

    /// <summary>Registers everything but the web pages.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration, DatabaseSettings database)
    {
        var data = DataFolder.From(configuration);
        services.AddSingleton(data);
        services.AddSingleton(_ => MasterKey.FromFileOrNew(configuration["MasterKeyFile"] ?? Path.Combine(data.Keys, "master.key")));
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(database.Application) { ConnectionStringBuilder = { MaxAutoPrepare = 50, AutoPrepareMinUsages = 3, ApplicationName = "partnership" } }.Build());
        services.AddPartnership(Modules);
        foreach (var policy in HostPolicies.All) services.AddSingleton(policy);
        services.AddDataProtection().SetApplicationName("partnership");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<MasterKey>())));
    }
}
