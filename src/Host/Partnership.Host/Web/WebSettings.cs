using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Partnership.Kernel.Acts;
using Partnership.Web.Journeys;
using IPNetwork = System.Net.IPNetwork;

namespace Partnership.Host.Web;

/// <summary>How visitors reach the site: by which names, through which proxies, and how much at once. Checked when the host starts; what is wrong is said with the setting's name.</summary>
/// <param name="Hosts">The names the site answers to; empty for any, which is for development only.</param>
/// <param name="Proxies">Whose word about a visitor's address and scheme is taken.</param>
internal sealed record WebSettings(bool Https, IReadOnlyList<string> Hosts, IReadOnlyList<IPNetwork> Proxies, PublicFormLimits Forms)
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static Outcome<WebSettings> Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var wrong = new List<Refusal>();
        var usual = new PublicFormLimits();
        var forms = new PublicFormLimits(
            (int)Number("PublicForms:AtOnce", usual.AtOnce), Number("PublicForms:PerMinute", usual.PerMinute), (int)Number("PublicForms:PostsPerMinute", usual.PostsPerMinute));
        var proxies = new List<IPNetwork>();
        foreach (var word in (configuration["Proxies"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Network(word) is { } network) proxies.Add(network);
            else wrong.Add(new("Proxies", $"Proxies says “{word}”: each proxy is an address such as 10.0.0.5, or a network such as 10.0.0.0/24."));
        }
        // The address itself is checked where the links of mails are made.
        var hosts = Uri.TryCreate(configuration["SiteAddress"], UriKind.Absolute, out var site) ? [site.Host, .. ThisMachine] : Array.Empty<string>();
        return wrong.Count > 0 ? Outcome<WebSettings>.Refused(wrong) : new WebSettings(configuration.GetValue("Https", !environment.IsDevelopment()), hosts, proxies, forms);

        double Number(string setting, double otherwise)
        {
            if (configuration[setting] is not { } typed) return otherwise;
            if (double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000_000) return number;
            wrong.Add(new(setting, $"{setting} is “{typed}”: it must be a number from 1 to 1000000."));
            return otherwise;
        }
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Forms).AddSingleton<PublicForms>();
        if (Hosts.Count > 0) services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [.. Hosts]);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in Proxies) options.KnownIPNetworks.Add(proxy);
        });
    }

    private static IPNetwork? Network(string word) =>
        IPNetwork.TryParse(word, out var network) ? network
        : IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
