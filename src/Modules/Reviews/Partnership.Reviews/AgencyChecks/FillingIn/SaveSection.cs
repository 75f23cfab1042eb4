using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.AgencyChecks.FillingIn;

/// <summary>Keeps what was written in one section of the own agency's form; by hand or by itself. Leaves one entry in the trail for each editing session.</summary>
/// <param name="SeenNumber">The draft's number when the form was opened; 0 when there was none.</param>
/// <param name="Form">The open form: it may save again what it saved itself.</param>
internal sealed record SaveSection(string Reference, string Section, SectionAnswers Answers, int SeenNumber, Guid Form) : ICommand<Outcome<SavedDraft>>
{
    /// <summary>The field of the refusal that means "somebody else saved in between".</summary>
    public const string Conflict = "Conflict";
}

internal sealed record SavedDraft(int Number, DateTimeOffset SavedAt);

internal sealed class SaveSectionHandler(ReviewsDbContext db, IAct act, Vault vault, Installation installation, TimeProvider clock) : IRequestHandler<SaveSection, Outcome<SavedDraft>>
{
    public async Task<Outcome<SavedDraft>> Handle(SaveSection command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person || await db.OwnForWriting(command.Reference, act, cancellationToken) is not { } check) return Outcome<SavedDraft>.NotFound;
        var version = await db.Cases.Where(one => one.Id == check.CaseId).Select(one => one.ProtocolVersion).SingleAsync(cancellationToken);
        if (CheckQuestions.Section(installation.ProtocolOf(version).CheckForm, command.Section) is null) return Outcome<SavedDraft>.NotFound;

        var draft = check.Draft(command.Section);
        if (draft is not null ? !draft.IsWhatWasSeen(command.SeenNumber, command.Form) : command.SeenNumber != 0)
            return Outcome<SavedDraft>.Refused($"{draft?.SavedByName} saved this section at {Times.WithDate(draft?.SavedAt ?? act.At)}, after you opened it. Nothing was saved over it.", SaveSection.Conflict);

        var id = draft?.Id ?? Ids.New<AgencyCheckId>(clock).Value;
        var saved = check.Save(command.Section, await vault.Seal(check.CaseId, id, command.Answers, cancellationToken), id, command.Form, act.Actor, person, act.At);
        if (!saved.Succeeded) return Outcome<SavedDraft>.Refused(saved.Refusals);
        if (saved.Value) act.Record(AuditStream.Case(check.CaseId), $"wrote in the check form of {installation.Profile.Agency(check.Agency)?.Name}");
        else act.CarriesOn();
        return new SavedDraft(check.Draft(command.Section)?.Number ?? 0, act.At);
    }
}
