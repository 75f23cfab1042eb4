using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Communications.Sending;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.MailLog;

/// <param name="State">Only mails in this state; null for all.</param>
/// <param name="Before">Only mails with a smaller number: the key of the page before.</param>
internal sealed record MailLogQuery(MailState? State, long? Before) : IQuery<MailLogView>;

/// <param name="Next">Number to go on with, or null on the last page.</param>
internal sealed record MailLogView(IReadOnlyList<MailLine> Lines, int Failed, int Waiting, long? Next);

/// <param name="To">Name of the recipient, or that the address is sealed.</param>
internal sealed record MailLine(Guid Id, string Subject, string Template, string Version, string To, string? Agency, MailState State, int Attempts, DateTimeOffset AskedAt, DateTimeOffset? SentAt, DateTimeOffset DueAt, string? Answer)
{
    /// <summary>"2:30pm" on the day it was asked for, else with its date.</summary>
    public string SentWhen => SentAt is not { } sent ? "" : London.DateOf(sent) == London.DateOf(AskedAt) ? $"at {Kernel.Words.Times.Of(sent)}" : Kernel.Words.Times.WithDate(sent);
}

internal sealed class MailLogQueryHandler(Reading<CommunicationsDbContext> reading, IMediator mediator, ICaseDoor door, ICurrentActor current) : IRequestHandler<MailLogQuery, MailLogView>
{
    private const int PageSize = 50;

    public async Task<MailLogView> Handle(MailLogQuery request, CancellationToken cancellationToken)
    {
        var visible = reading.Db.Mails.VisibleTo(await door.ClosedToActor(current.Actor, cancellationToken));
        var mails = visible.Where(mail => (request.State == null || mail.State == request.State) && (request.Before == null || mail.Number < request.Before));
        var page = await mails.OrderByDescending(mail => mail.Number).Take(PageSize + 1).ToListAsync(cancellationToken);
        var people = page.Select(mail => mail.Person).OfType<Kernel.Identity.PersonId>().Distinct().ToList();
        var contacts = (await mediator.Send(new ContactsOf(people), cancellationToken)).ToDictionary(contact => contact.Person);
        var agencies = (await mediator.Send(new AllAgencies(), cancellationToken)).ToDictionary(agency => agency.Key, agency => agency.Name);
        var counts = await visible.Where(mail => mail.State != MailState.Sent).GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new(
            [.. page.Take(PageSize).Select(mail => Line(mail, mail.Person is { } person ? contacts.GetValueOrDefault(person) : null, agencies))],
            counts.GetValueOrDefault(MailState.Failed), counts.GetValueOrDefault(MailState.Waiting),
            page.Count > PageSize ? page[PageSize - 1].Number : null);
    }

    private static MailLine Line(Mail mail, Contact? contact, Dictionary<string, string> agencies) => new(
        mail.Id.Value, mail.Subject, mail.Template, mail.TemplateVersion,
        contact?.Name ?? (mail.Person is null ? "Address sealed" : "Somebody not known here"), contact?.Agency is { } key ? agencies.GetValueOrDefault(key) : null,
        mail.State, mail.Attempts, mail.AskedAt, mail.SentAt, mail.DueAt, mail.Answer);
}
