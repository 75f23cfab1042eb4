using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.Reminding;

/// <summary>Reminds an agency's leads of a form that has not come, where a reminder is due today (REV-30). Each is sent once; one that was missed is overtaken by the next.</summary>
internal sealed record RemindOfCheck(AgencyCheckId Check) : ICommand;

internal sealed class RemindOfCheckHandler(ReviewsDbContext db, IAct act, IMediator mediator, Installation installation) : IRequestHandler<RemindOfCheck, Outcome>
{
    public async Task<Outcome> Handle(RemindOfCheck command, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        if (await db.LockedCheck(command.Check, act, cancellationToken) is not { WaitsForTheAgency: true } check) return Outcome.NotFound;
        var one = await db.Cases.Where(found => found.Id == check.CaseId).Select(found => new { found.Reference, found.ProtocolVersion }).SingleAsync(cancellationToken);
        var due = DueReminders.Of(check, installation.ProtocolOf(one.ProtocolVersion), installation.Calendar, today);
        if (due.Count == 0) return Outcome.NotFound;

        foreach (var kind in due) check.Remind(kind, act.At);
        var name = installation.Profile.Agency(check.Agency)?.Name ?? check.Agency;
        var when = InWords(due[^1], check.DueOn);
        foreach (var lead in await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, today, check.Agency), cancellationToken))
            act.Publish(CheckMails.Reminder(lead.Person, one.Reference, name, check.DueOn, when), AuditStream.Case(check.CaseId));
        act.Record(AuditStream.Case(check.CaseId), $"reminded {name} of its check form, which is {when}");
        return Outcome.Done;
    }

    private static string InWords(ReminderTime kind, DateOnly dueOn) => kind == ReminderTime.Late ? "late" : $"due on {dueOn.InWords()}";
}

internal static class DueReminders
{
    /// <summary>The reminders whose day has come and that were not sent, in order.</summary>
    public static IReadOnlyList<ReminderTime> Of(AgencyCheck check, Protocol protocol, WorkingCalendar calendar, DateOnly today) =>
        [.. Reminders.Of(protocol.Reminders, calendar, London.DateOf(check.AskedAt), check.DueOn)
            .Where(reminder => reminder.On <= today && check.Reminders.All(sent => sent.Kind != reminder.When)).Select(reminder => reminder.When)];
}
