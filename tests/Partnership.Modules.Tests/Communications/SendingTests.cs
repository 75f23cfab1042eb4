using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Partnership.Communications.Contracts;
using Partnership.Communications.Sending;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Governance;
using Partnership.Platform.Home;
using Partnership.Platform.Vaults;
using Partnership.Testing;
using Xunit;

namespace Partnership.Modules.Tests.Communications;

/// <summary>A host each: every test looks at the whole queue.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private readonly MailHost _host = new();

    public Task InitializeAsync() => ((IAsyncLifetime)_host).InitializeAsync();
    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact, Trait("Rule", "COM-20")]
    public async Task A_mail_goes_to_the_persons_address_by_name_and_stands_in_the_log_without_its_words()
    {
        var person = await _host.Colleague("Designated Nurse", "icb");
        await _host.Ask(Mailing.TestMail(person));

        Assert.Equal(1, await _host.SendAllDue());

        var mail = Assert.Single(_host.Transport.Taken);
        Assert.Contains("Hello Designated Nurse,", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/communications/mail-log", mail.Text, StringComparison.Ordinal);
        var log = await _host.ClientOf(Actors.BusinessManager).GetStringAsync("/communications/mail-log");
        foreach (var shown in new[] { "Test message, 3 March 2026", "Designated Nurse", "NHS North East London", "communications.test-mail", "250 accepted", "Sent" })
            Assert.Contains(shown, log, StringComparison.Ordinal);
        Assert.DoesNotContain("to see that mail", await Row(), StringComparison.Ordinal);
        Assert.Contains("filled_with: {}", await Row(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-20")]
    public async Task A_sealed_address_is_opened_for_sending_never_shown_and_gone_afterwards()
    {
        var master = _host.Services.GetRequiredService<MasterKey>();
        var address = Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes("parent@home.example"), "mail-address"));
        var link = Convert.ToBase64String(master.Seal(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["link"] = "/secret-path" }), "mail-values"));
        await _host.Ask(new("communications.test-mail", null, address, new Dictionary<string, string> { ["date"] = "today", ["name"] = "you" }, link));
        Assert.DoesNotContain("secret-path", await Row(), StringComparison.Ordinal);

        await _host.SendAllDue();

        Assert.Equal("parent@home.example", Assert.Single(_host.Transport.Taken).To);
        Assert.Contains("/secret-path", _host.Transport.Taken[0].Text, StringComparison.Ordinal);
        Assert.Contains("sealed_address: -, sealed_values: -", await Row(), StringComparison.Ordinal);
        var log = await _host.ClientOf(Actors.BusinessManager).GetStringAsync("/communications/mail-log");
        Assert.Contains("Address sealed", log, StringComparison.Ordinal);
        Assert.DoesNotContain("parent@", log, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task A_fault_is_retried_later_and_later_then_shown_to_staff_and_sent_when_they_ask_again()
    {
        _host.Transport.Answer = () => new(Handed.TryLater, "451 busy");
        await _host.Ask(Mailing.TestMail(await _host.Colleague("Coordinator")));

        var attempts = 0;
        for (var hours = 0; hours < 24 && await State() == "Waiting"; hours++)
        {
            await _host.SendAllDue();
            await _host.SendAllDue();
            attempts = _host.Transport.Taken.Count;
            _host.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal(MailQueue.MostAttempts, attempts);
        Assert.Equal("Failed", await State());
        var officer = _host.ClientOf(Actors.BusinessManager);
        Assert.Contains("1 mail could not be sent", await Glance(), StringComparison.Ordinal);
        Assert.Contains("451 busy", await officer.GetStringAsync("/communications/mail-log?state=Failed"), StringComparison.Ordinal);

        _host.Transport.Answer = () => new(Handed.Accepted, "250 accepted");
        await _host.Send(new Partnership.Communications.MailLog.TryAgain.TryAgain(await Id()), Actors.BusinessManager);
        Assert.Equal(1, await _host.SendAllDue());
        Assert.Equal("Sent", await State());
        Assert.Single(_host.Transport.Taken.Select(mail => mail.MessageId).Distinct());
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task A_refusal_is_shown_at_once()
    {
        _host.Transport.Answer = () => new(Handed.Refused, "550 no such mailbox");
        await _host.Ask(Mailing.TestMail(await _host.Colleague("Somebody gone")));

        await _host.SendAllDue();

        Assert.Equal("Failed", await State());
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task A_host_that_dies_in_the_middle_repeats_that_one_mail_under_the_same_message_id()
    {
        await _host.Ask(Mailing.TestMail(await _host.Colleague("Coordinator")));
        _host.Transport.Answer = () => throw new OperationCanceledException();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.SendAllDue());
        _host.Transport.Answer = () => new(Handed.Accepted, "250 accepted");
        Assert.Equal(0, await _host.SendAllDue());

        _host.Clock.Advance(MailQueue.Lease);

        Assert.Equal(1, await _host.SendAllDue());
        Assert.Equal($"<{await Id()}@localhost.example>", Assert.Single(_host.Transport.Taken).MessageId);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task Several_senders_hand_over_each_mail_once()
    {
        var person = await _host.Colleague("Coordinator");
        for (var i = 0; i < 12; i++) await _host.Ask(Mailing.TestMail(person));

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _host.SendAllDue()));

        Assert.Equal(12, sent.Sum());
        Assert.Equal(12, _host.Transport.Taken.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(12, _host.Transport.Taken.Count);
    }

    [Fact, Trait("Rule", "COM-22")]
    public async Task What_a_mail_may_not_say_is_neither_sent_nor_kept_and_staff_are_told()
    {
        await _host.Ask(new("communications.test-mail", await _host.Colleague("Coordinator"), null, new Dictionary<string, string> { ["date"] = "today", ["link"] = "/x", ["summary"] = "A story about a child" }));

        Assert.Equal(0, await _host.SendAllDue());
        Assert.DoesNotContain("story", await Row(), StringComparison.Ordinal);
        Assert.Contains("summary", await Row(), StringComparison.Ordinal);
        Assert.Contains("could not be sent", await Glance(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "COM-21")]
    public async Task A_mail_whose_template_is_missing_waits_for_nobody_and_is_not_dropped()
    {
        var person = await _host.Colleague("Coordinator");
        await _host.Ask(new("communications.not-there", person, null, new Dictionary<string, string>()));
        await _host.Ask(Mailing.TestMail(person));

        Assert.Equal(1, await _host.SendAllDue());
        Assert.Contains("There is no template communications.not-there", await Row(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_not_there_for_partners()
    {
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await _host.ClientOf(Actors.BartsLead).GetAsync("/communications/mail-log")).StatusCode);
    }

    [Fact]
    public async Task An_officer_sends_themselves_a_test_mail_and_previews_the_words()
    {
        Assert.Contains("Test message", await _host.ClientOf(Actors.BusinessManager).GetStringAsync("/templates/communications.test-mail"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await _host.ClientOf(Actors.BusinessManager).GetAsync("/templates/no.such")).StatusCode);
        Assert.Contains("access.invitation", await _host.ClientOf(Actors.BusinessManager).GetStringAsync("/templates"), StringComparison.Ordinal);
    }

    private async Task<string> State() => (string)(await One("select state from communications.mail"))!;
    private async Task<MailId> Id() => MailId.From((Guid)(await One("select id from communications.mail"))!);

    /// <summary>Everything the rows hold, as text.</summary>
    private async Task<string> Row() => (string)(await One("""
        select string_agg(concat_ws(', ', template, subject, 'filled_with: ' || filled_with::text, 'sealed_address: ' || coalesce(sealed_address::text, '-'), 'sealed_values: ' || coalesce(sealed_values::text, '-'), answer), ' ') from communications.mail
        """))!;

    private async Task<object?> One(string sql)
    {
        await using NpgsqlCommand command = _host.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task<string> Glance() => _host.InScope(Actors.BusinessManager, async services =>
    {
        var glances = new List<string>();
        foreach (var one in services.GetServices<IKnowTheGlance>()) glances.AddRange((await one.For(Actors.BusinessManager, CancellationToken.None)).Select(glance => glance.Sentence));
        return string.Join('\n', glances);
    });
}
