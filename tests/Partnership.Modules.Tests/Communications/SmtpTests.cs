using System.Net.Mail;
using Partnership.Communications.Sending;
using Partnership.Kernel.Identity;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

public class SmtpTests
{
    [Fact, Trait("Rule", "COM-21")]
    public async Task A_real_server_takes_a_mail_with_its_message_id_and_both_parts()
    {
        await using var server = await RealSmtpServer.Start();

        var answer = await Hand(server.Settings, "somebody@agency.example");

        Assert.Equal(Handed.Accepted, answer.Handed);
        var (to, data) = await server.Next();
        Assert.Equal("somebody@agency.example", to);
        Assert.Contains("Message-ID: <one@partnership.example>", data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/plain", data, StringComparison.Ordinal);
        Assert.Contains("text/html", data, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task The_servers_no_is_told_apart_from_its_not_now_without_quoting_the_address()
    {
        await using var server = await RealSmtpServer.Start();

        var refused = await Hand(server.Settings, "refused@agency.example");
        var later = await Hand(server.Settings, "later@agency.example");

        Assert.Equal(Handed.Refused, refused.Handed);
        Assert.StartsWith("550", refused.Words, StringComparison.Ordinal);
        Assert.Equal(Handed.TryLater, later.Handed);
        Assert.StartsWith("451", later.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("agency.example", refused.Words + later.Words, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task A_server_that_is_not_there_is_tried_again_later()
    {
        SmtpSettings settings;
        await using (var server = await RealSmtpServer.Start()) settings = server.Settings;

        Assert.Equal(Handed.TryLater, (await Hand(settings, "somebody@agency.example")).Handed);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task Nothing_leaves_in_the_clear_where_encryption_is_asked_for()
    {
        await using var server = await RealSmtpServer.Start("no-tls");

        var answer = await Hand(server.Settings with { Tls = true }, "somebody@agency.example");

        Assert.Equal(Handed.TryLater, answer.Handed);
        Assert.False(server.HasMail);
    }

    private static async Task<MailAnswer> Hand(SmtpSettings settings, string to)
    {
        using var message = new MailMessage("partnership@partnership.example", to) { Subject = "Test" };
        message.Headers.Add("Message-ID", "<one@partnership.example>");
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("Hello", null, "text/plain"));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<p>Hello</p>", null, "text/html"));
        return await new SmtpTransport(settings).Hand(message, Ids.New<MailId>(new TestClock()), CancellationToken.None);
    }
}
