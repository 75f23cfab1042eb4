using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Partnership.Communications.Contracts;
using Partnership.Communications.MailLog;
using Partnership.Communications.Persistence;
using Partnership.Communications.Sending;
using Partnership.Communications.Templates;
using Partnership.Platform.Access;
using Partnership.Platform.Databases;
using Partnership.Platform.Home;
using Partnership.Platform.Modules;
using Partnership.Platform.Persistence;
using Partnership.Platform.Templates;
using Partnership.Web.Navigation;

namespace Partnership.Communications;

/// <summary>All mail of every module goes out here: words from templates, a log without content, retries until somebody is told (COM-20, COM-21).</summary>
public sealed class CommunicationsModule : PartnershipModule
{
    public override string Schema => "communications";
    public override Assembly Contracts => typeof(SendMail).Assembly;
    public override IEnumerable<Policy> Policies => CommunicationsPolicies.All;

    public override void AddTo(IServiceCollection services)
    {
        services.AddTables<CommunicationsDbContext>(options => new(options));
        services.AddSingleton(provider => new ShippedTemplates(provider.GetRequiredService<IReadOnlyList<PartnershipModule>>(), Kinds.All)).AddSingleton<PublishedWords>().AddSingleton<MailWording>();
        services.AddSingleton(provider => MailSettings.Valid(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<PickupFolder>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailSettings>().Smtp is { } smtp
            ? new SmtpTransport(smtp) : provider.GetRequiredService<PickupFolder>());
        services.AddSingleton<Recipients>().AddSingleton<MailQueue>().AddSingleton<MailRoom>().AddHostedService<MailSender>();
        services.AddScoped<IKnowTheGlance, MailAtAGlance>();
        services.AddSingleton<INavigation, CommunicationsNavigation>();
    }
}
