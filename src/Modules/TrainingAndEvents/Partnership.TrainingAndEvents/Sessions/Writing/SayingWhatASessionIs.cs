using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.TrainingAndEvents.Persistence;

namespace Partnership.TrainingAndEvents.Sessions.Writing;

/// <summary>What whoever acts may say of a session. The Business Unit says all of it; a partner speaks for its own agency, and what the Business Unit said of course and programme stays (TRN-02).</summary>
internal sealed class SayingWhatASessionIs(TrainingDbContext db, IAct act, Installation installation)
{
    /// <param name="before">The session as it is; null where it is being made.</param>
    public async Task<Outcome<SessionFacts>> Said(SessionFacts facts, Session? before, CancellationToken ct)
    {
        facts = facts with { Topics = [.. facts.Topics.Distinct().Where(topic => before?.Topics.Contains(topic) == true || installation.Profile.Themes.Any(theme => theme.Key == topic))] };
        return act.Actor.PlansTraining() ? await OfTheBusinessUnit(facts, ct) : OfAPartner(facts, before);
    }

    private async Task<Outcome<SessionFacts>> OfTheBusinessUnit(SessionFacts facts, CancellationToken ct)
    {
        var agency = facts.ProviderKind == ProviderKind.Partner ? facts.Agency : null;
        if (facts.ProviderKind == ProviderKind.Partner && installation.Profile.Agency(agency ?? "") is null) return Outcome<SessionFacts>.Refused("Choose which agency provides it", nameof(facts.Agency));
        if (facts.Course is { } course && !await db.Courses.AnyAsync(one => one.Id == course, ct)) return Outcome<SessionFacts>.Refused("Choose a course from the list", nameof(facts.Course));
        if (facts.Programme is { } programme && !await db.Programmes.AnyAsync(one => one.Id == programme, ct)) return Outcome<SessionFacts>.Refused("Choose a programme from the list", nameof(facts.Programme));
        return facts with { Agency = agency };
    }

    private Outcome<SessionFacts> OfAPartner(SessionFacts facts, Session? before)
    {
        if (act.Actor.RunsTrainingFor() is not { } agency) return Outcome<SessionFacts>.NotFound;
        return facts with { ProviderKind = ProviderKind.Partner, Agency = agency, Course = before?.Course, Programme = before?.Programme, Track = before?.Track };
    }
}
