using System.Text.RegularExpressions;
using Partnership.Kernel.Identity;
using Partnership.Modules.Tests.Communications;
using Partnership.Platform.Jobs;
using Partnership.Testing;
using Partnership.TrainingAndEvents.Places;
using Partnership.TrainingAndEvents.Sessions;
using Partnership.TrainingAndEvents.Sessions.ChangeASession;
using Partnership.TrainingAndEvents.Sessions.PublishASession;

namespace Partnership.Modules.Tests.TrainingAndEvents;

/// <summary>Mails about training as they arrive, by the real way through the outbox and the mail room.</summary>
internal static partial class TrainingMails
{
    public static Task TellAttendees(this MailHost host) => host.SweepAndSend("Confirmations and news about training places");

    public static Task RemindAttendees(this MailHost host) => host.SweepAndSend("Reminders of training");

    public static async Task SendMails(this MailHost host)
    {
        await host.Deliver();
        await host.SendAllDue();
    }

    /// <summary>The newest last.</summary>
    public static List<(string To, string Subject, string MessageId, string Text, string? Calendar)> MailsTo(this MailHost host, string email) => host.Transport.Taken.FindAll(one => one.To == email);

    /// <summary>The first path of this site in a mail that begins so.</summary>
    public static string LinkIn(string text, string begins) => Paths().Matches(text).Select(one => one.Value).First(one => one.StartsWith(begins, StringComparison.Ordinal));

    /// <summary>A session that is joined at https://meet.example/abc.</summary>
    public static async Task<TestSession> OnlineSession(this TestHost host, Func<SessionFacts, SessionFacts>? with = null)
    {
        SessionFacts Online(SessionFacts facts) => (with?.Invoke(facts) ?? facts) with { Online = true, Venue = null, VenueAccess = null };
        var session = await host.DraftSession(Online);
        await host.Send(new ChangeASession(session.Number, 0, Online(host.Facts()), "https://meet.example/abc", "The code is 42", Knows: false), Actors.Coordinator);
        await host.Send(new PublishASession(session.Number), Actors.Coordinator);
        return session;
    }

    private static async Task SweepAndSend(this MailHost host, string sweep)
    {
        await host.Send(new RunASweepNow(sweep), Actors.Coordinator);
        await host.SendMails();
    }

    [GeneratedRegex(@"/training/[\w\-/?=&;]+")]
    private static partial Regex Paths();
}
