using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Partnership.Kernel.Acts;
using Partnership.Platform.Databases;

namespace Partnership.Communications.Sending;

/// <summary>How mail leaves this installation. Checked when the host starts; what is wrong is said with the setting's name.</summary>
/// <param name="Smtp">The mail server; null for the pickup folder, which is for development only.</param>
/// <param name="Site">Where this site is reached, for the links in mails.</param>
internal sealed record MailSettings(MailAddress From, SmtpSettings? Smtp, string Pickup, Uri Site)
{
    /// <exception cref="InvalidOperationException">A setting is missing or can't be used; the message says which.</exception>
    public static MailSettings Valid(IConfiguration configuration, IHostEnvironment environment, DataFolder data)
    {
        var read = Read(configuration, environment.IsDevelopment(), data.Mail);
        return read.Succeeded ? read.Value : throw new InvalidOperationException(string.Join(" ", read.Refusals.Select(refusal => refusal.Words)));
    }

    public static Outcome<MailSettings> Read(IConfiguration configuration, bool development, string pickup)
    {
        var wrong = new List<Refusal>();
        var host = configuration["Mail:Smtp:Host"];
        if (string.IsNullOrWhiteSpace(host) && !development) wrong.Add(new("Mail:Smtp:Host", "Mail:Smtp:Host is not set: name the mail server."));

        var fromText = configuration["Mail:From"] ?? (development ? "partnership@localhost.example" : "");
        if (!MailAddress.TryCreate(fromText, out var from)) wrong.Add(new("Mail:From", "Mail:From is not an email address: mail needs a sender."));

        var siteText = configuration["SiteAddress"] ?? (development ? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000" : "");
        if (!Uri.TryCreate(siteText, UriKind.Absolute, out var site) || (site.Scheme != Uri.UriSchemeHttps && !site.IsLoopback))
            wrong.Add(new("SiteAddress", "SiteAddress must be the address of this site, beginning with https://; links in mails lead there."));

        var smtp = string.IsNullOrWhiteSpace(host) ? null : SmtpSettings.Read(configuration, host, wrong);
        return wrong.Count == 0 && from is not null && site is not null ? new MailSettings(from, smtp, pickup, site) : Outcome<MailSettings>.Refused(wrong);
    }
}

/// <param name="Tls">STARTTLS is required; without it nothing is sent. Off only for a server on this machine.</param>
internal sealed record SmtpSettings(string Host, int Port, bool Tls, string? User, string? Password)
{
    public static SmtpSettings? Read(IConfiguration configuration, string host, List<Refusal> wrong)
    {
        var portText = configuration["Mail:Smtp:Port"] ?? "587";
        if (!int.TryParse(portText, out var port) || port is < 1 or > 65535) wrong.Add(new("Mail:Smtp:Port", $"Mail:Smtp:Port is “{portText}”: it must be a number from 1 to 65535."));
        var tlsText = configuration["Mail:Smtp:Tls"] ?? "true";
        if (!bool.TryParse(tlsText, out var tls)) wrong.Add(new("Mail:Smtp:Tls", $"Mail:Smtp:Tls is “{tlsText}”: it must be true or false."));

        var file = configuration["Mail:Smtp:PasswordFile"];
        if (file is not null && !File.Exists(file)) wrong.Add(new("Mail:Smtp:PasswordFile", $"Mail:Smtp:PasswordFile names {file}, which is not there."));
        var password = file is not null && File.Exists(file) ? File.ReadAllText(file).Trim() : configuration["Mail:Smtp:Password"];
        var user = configuration["Mail:Smtp:User"];
        if (user is null != password is null) wrong.Add(new("Mail:Smtp:User", "Mail:Smtp:User and Mail:Smtp:PasswordFile belong together: set both or neither."));
        if (user is not null && !tls) wrong.Add(new("Mail:Smtp:Tls", "Mail:Smtp:Tls is off: a password would be sent in the clear."));
        return new(host, port, tls, user, password);
    }

    public override string ToString() => $"{Host}:{Port}";
}
