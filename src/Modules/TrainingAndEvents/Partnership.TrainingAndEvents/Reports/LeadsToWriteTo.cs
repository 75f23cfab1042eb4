using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Contact = Partnership.Governance.Contracts.Contact;

namespace Partnership.TrainingAndEvents.Reports;

/// <summary>Whom to write to about an agency's attendance: its training lead, or else its safeguarding lead.</summary>
internal sealed record LeadsToWriteTo(IReadOnlyList<Of<string>> Agencies) : IQuery<IReadOnlyList<AgencyToWriteTo>>;

/// <param name="Lead">Null where nobody holds the role.</param>
internal sealed record AgencyToWriteTo(string Agency, string Rate, Contact? Lead);

internal sealed class AnswerLeadsToWriteTo(IMediator mediator, Installation installation, TimeProvider clock) : IRequestHandler<LeadsToWriteTo, IReadOnlyList<AgencyToWriteTo>>
{
    private const int Most = 3;

    /// <summary>A share of fewer says nothing.</summary>
    private const int FewestExpected = 5;

    public async Task<IReadOnlyList<AgencyToWriteTo>> Handle(LeadsToWriteTo request, CancellationToken cancellationToken)
    {
        var answer = new List<AgencyToWriteTo>();
        foreach (var one in request.Agencies.Where(one => one is { Key.Length: > 0, DidNotCome: > 0, Expected: >= FewestExpected }).OrderByDescending(one => Share.PerCent(one.DidNotCome, one.Expected)).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Most))
            answer.Add(new(ReportTables.Name(one.Key, installation.Profile), $"{Share.InWords(one.DidNotCome, one.Expected)} did not come, {one.DidNotCome:N0} of {one.Expected:N0}", await Lead(one.Key, cancellationToken)));
        return answer;
    }

    private async Task<Contact?> Lead(string agency, CancellationToken ct)
    {
        foreach (var role in new[] { AccessRole.TrainingLead, AccessRole.AgencySafeguardingLead })
            if (await mediator.Send(new WhoMayActAs(role, London.Today(clock), agency), ct) is [var holder, ..] && await mediator.Send(new ContactsOf([holder.Person]), ct) is [{ HasLeft: false } contact]) return contact;
        return null;
    }
}
