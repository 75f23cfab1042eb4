using Microsoft.Extensions.DependencyInjection;

namespace Partnership.TrainingAndEvents.Certificates;

internal static class AddingCertificates
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) => services.AddSingleton<CertificateCodes>();
}
