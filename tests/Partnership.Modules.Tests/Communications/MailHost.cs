using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Communications.Contracts;
using Partnership.Communications.Sending;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Platform.Vaults;
using Partnership.Testing;

namespace Partnership.Modules.Tests.Communications;

/// <summary>A host whose mails go to a transport that answers as the test says.</summary>
public sealed class MailHost : TestHost
{
    internal ScriptedTransport Transport { get; } = new();

    protected override void ConfigureMore(IServiceCollection services)
    {
        services.RemoveAll<IMailTransport>();
        services.AddSingleton<IMailTransport>(Transport);
    }
}

internal sealed class ScriptedTransport : IMailTransport
{
    public Func<MailAnswer> Answer { get; set; } = () => new(Handed.Accepted, "250 accepted");
    public List<(string To, string Subject, string MessageId, string Text, string? Calendar)> Taken { get; } = [];

    public async Task<MailAnswer> Hand(MailMessage message, MailId id, CancellationToken ct)
    {
        var answer = Answer();
        using var text = new StreamReader(message.AlternateViews[0].ContentStream);
        lock (Taken) Taken.Add((message.To[0].Address, message.Subject, message.Headers["Message-ID"] ?? "", text.ReadToEnd(), Calendar(message)));
        await Task.Yield();
        return answer;
    }

    private static string? Calendar(MailMessage message)
    {
        if (message.Attachments.SingleOrDefault() is not { } attached) return null;
        using var text = new StreamReader(attached.ContentStream);
        return text.ReadToEnd();
    }
}

internal static class Mailing
{
    /// <summary>Asks for a mail as a module does, through the outbox, and delivers it to Communications.</summary>
    public static async Task Ask(this TestHost host, SendMail mail)
    {
        await host.InScope(Actors.BusinessManager, services =>
        {
            var act = services.GetRequiredService<Act>();
            return act.InOneTransaction("AskForMail", () =>
            {
                var stream = AuditStream.Of("test", "mail");
                act.Record(stream, "asked for a mail");
                act.Publish(mail, stream);
                return Task.FromResult(Outcome.Done);
            });
        });
        await host.Deliver();
    }

    public static Task<int> SendAllDue(this TestHost host) => host.Services.GetRequiredService<MailRoom>().SendAllDue();

    public static SendMail TestMail(PersonId to) => new("communications.test-mail", to, null, new Dictionary<string, string> { ["date"] = "3 March 2026", ["link"] = "/communications/mail-log" });

    /// <summary>A mail that brings a calendar file, sealed for the purpose.</summary>
    public static SendMail MailWithACalendar(this TestHost host, PersonId to, string file, string purpose = "mail-calendar") =>
        TestMail(to) with { SealedCalendar = Convert.ToBase64String(host.Services.GetRequiredService<MasterKey>().Seal(Encoding.UTF8.GetBytes(file), purpose)) };
}
