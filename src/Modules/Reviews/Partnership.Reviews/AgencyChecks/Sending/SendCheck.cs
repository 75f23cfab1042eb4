using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.AgencyChecks.FillingIn;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.Sending;

/// <summary>The agency's lead sends the form as it is written; it becomes a version that never changes (REV-31, REV-32).</summary>
internal sealed record SendCheck(string Reference, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class SendCheckHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, CaseClocks clocks, TimeProvider clock) : IRequestHandler<SendCheck, Outcome>
{
    public async Task<Outcome> Handle(SendCheck command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await db.OwnForWriting(command.Reference, act, cancellationToken) is not { } check) return Outcome.NotFound;
        if (Rules.BrokenOf(new OnlyTheAgencysLeadSends(act.Actor, check.Agency)) is { Count: > 0 } notTheirs) return Outcome.Refused(notTheirs);
        var name = installation.Profile.Agency(check.Agency)?.Name;
        if (await vault.Enter(check.CaseId, CheckDoor.Part(check), $"put together the check form of {name}", cancellationToken) is not { } open) return Outcome.NotFound;

        var one = await db.Cases.SingleAsync(found => found.Id == check.CaseId, cancellationToken);
        var written = await WrittenSoFar.Of(db, check, open, cancellationToken);
        if (Rules.BrokenOf(new WhoHoldsNothingTellsNoEntries(written)) is { Count: > 0 } both) return Outcome.Refused(both);
        var empty = Rules.BrokenOf(CheckQuestions.Required(installation.ProtocolOf(one.ProtocolVersion).CheckForm, written).Select(question => new EmptyAnswerIsNotSent(question, written)));
        if (empty.Count > 0) return Outcome.Refused(empty);

        var id = Ids.New<AgencyCheckId>(clock).Value;
        var sent = check.Submit(id, await vault.Seal(check.CaseId, id, written, cancellationToken), act.Actor, person, act.At);
        if (!sent.Succeeded) return sent;
        act.Record(AuditStream.Case(check.CaseId), $"sent the check form of {name}, version {check.Versions.Count}");
        if (!await db.AgencyChecks.AnyAsync(other => other.CaseId == check.CaseId && other.Id != check.Id && !other.Versions.Any(), cancellationToken))
            return clocks.Happened(one, CaseEvent.ChecksReturned, London.DateOf(act.At), act);
        return sent;
    }
}

internal sealed class OnlyTheAgencysLeadSends(Actor actor, string agency) : IRule
{
    public string Id => "REV-31";
    public Refusal? Broken() => actor.LeadsIn(agency) ? null : new(null, "Only your agency’s safeguarding lead can send the form. What you wrote is saved for them.");
}

/// <summary>Empty analysis is refused; "we hold nothing" needs none.</summary>
internal sealed class EmptyAnswerIsNotSent(CheckQuestion question, CheckContent written) : IRule
{
    public string Id => "REV-32";
    public Refusal? Broken() => written[question.Key].IsEmpty && (question.Kind != QuestionKind.Chronology || written.Entries.Count == 0) ? new($"Answers[{question.Key}]", $"Answer “{question.Title}”") : null;
}

internal sealed class WhoHoldsNothingTellsNoEntries(CheckContent written) : IRule
{
    public string Id => "REV-33";
    public Refusal? Broken() => written.HoldsNothing && written.Entries.Count > 0
        ? new(null, "Your agency’s answer is that it holds nothing, and yet its chronology has entries. Change the answer, or remove the entries.")
        : null;
}
