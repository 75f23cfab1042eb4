using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Communications.Sending;
using Partnership.Kernel.Calendars;
using Partnership.Modules.Tests.Governance;
using Partnership.Testing;
using Partnership.Testing.Calendars;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

/// <summary>A host each: every test looks at the whole queue.</summary>
public sealed class MailsWithACalendar : IAsyncLifetime
{
    private readonly SmtpHost _host = new();

    public Task InitializeAsync() => ((IAsyncLifetime)_host).InitializeAsync();
    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [CalendarParserFact, Trait("Rule", "TRN-13")]
    public async Task A_real_server_gets_the_file_with_its_method_and_another_parser_reads_it()
    {
        await using var server = await RealSmtpServer.Start();
        _host.Transport = new SmtpTransport(server.Settings);
        foreach (var method in Enum.GetValues<CalendarMethod>())
        {
            await _host.Ask(_host.MailWithACalendar(await _host.Colleague("Somebody who comes"), File(method)));
            Assert.Equal(1, await _host.SendAllDue());

            var (type, attached) = Attached((await server.Next()).Data);

            foreach (var said in new[] { "charset=utf-8", $"method={method.ToString().ToUpperInvariant()}", "name=calendar.ics" }) Assert.Contains(said, type, StringComparison.Ordinal);
            var read = Assert.Single(await RealCalendarParser.Read(attached));
            Assert.Equal(("one@partnership", 2, "Neglect – für alle", new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero)), (read.Uid, read.Sequence, read.Summary, read.Start));
        }
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task The_file_is_kept_sealed_for_the_next_try_and_gone_once_the_mail_is_sent()
    {
        var transport = new ScriptedTransport { Answer = () => new(Handed.TryLater, "451 busy") };
        _host.Transport = transport;
        await _host.Ask(_host.MailWithACalendar(await _host.Colleague("Somebody who comes"), File(CalendarMethod.Request)));
        await _host.SendAllDue();
        Assert.DoesNotContain("SUMMARY", Encoding.UTF8.GetString(Assert.IsType<byte[]>(await Kept())), StringComparison.Ordinal);

        transport.Answer = () => new(Handed.Accepted, "250 accepted");
        _host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await _host.SendAllDue());

        Assert.Equal([File(CalendarMethod.Request), File(CalendarMethod.Request)], transport.Taken.Select(mail => mail.Calendar));
        Assert.IsType<DBNull>(await Kept());
    }

    [Fact, Trait("Rule", "TRN-13")]
    public async Task A_file_that_can_not_be_opened_keeps_its_mail_here_and_no_other()
    {
        var transport = new ScriptedTransport();
        _host.Transport = transport;
        var person = await _host.Colleague("Somebody who comes");
        await _host.Ask(_host.MailWithACalendar(person, File(CalendarMethod.Publish), purpose: "something else"));
        await _host.Ask(Mailing.TestMail(person));

        Assert.Equal(1, await _host.SendAllDue());

        Assert.Null(Assert.Single(transport.Taken).Calendar);
        Assert.IsType<byte[]>(await Kept());
    }

    internal static string File(CalendarMethod method)
    {
        var start = new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero);
        return CalendarFile.Of([new("one@partnership", 2, start, start.AddHours(2), "Neglect – für alle") { Organiser = new("Unit", "unit@partnership.example") }], method, start.AddDays(-30));
    }

    /// <summary>The type and the content of the part with the calendar.</summary>
    private static (string Type, byte[] Content) Attached(string message)
    {
        var part = message[message.IndexOf("Content-Type: text/calendar", StringComparison.OrdinalIgnoreCase)..];
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (part[..end].Replace("\r\n ", " ", StringComparison.Ordinal), Convert.FromBase64String(part[end..].Split("\r\n--")[0]));
    }

    /// <summary>The calendar of the mail that was asked for first.</summary>
    private async Task<object?> Kept()
    {
        await using var command = _host.Database.CreateCommand("select sealed_calendar from communications.mail order by number limit 1");
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Its mails go where the test says at the moment.</summary>
    private sealed class SmtpHost : TestHost, IMailTransport
    {
        public IMailTransport Transport { get; set; } = new ScriptedTransport();

        public Task<MailAnswer> Hand(MailMessage message, MailId id, CancellationToken ct) => Transport.Hand(message, id, ct);

        protected override void ConfigureMore(IServiceCollection services)
        {
            services.RemoveAll<IMailTransport>();
            services.AddSingleton<IMailTransport>(this);
        }
    }
}
