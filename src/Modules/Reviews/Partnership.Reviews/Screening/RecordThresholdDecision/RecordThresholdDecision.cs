using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Contracts;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Screening.ApproveNoFurtherAction;

namespace Partnership.Reviews.Screening.RecordThresholdDecision;

/// <summary>Part B (REV-11). What must be answered is in <see cref="RecordThresholdDecisionValidator"/>; what must fit together is in the rules beside it.</summary>
internal sealed record RecordThresholdDecision(string Reference, Guid IdempotencyKey) : ICommand, IOnce
{
    /// <summary>A key of the protocol's options.</summary>
    public string? Option { get; init; }
    public bool? Notifiable { get; init; }
    public bool? ReviewWanted { get; init; }
    public bool? LookedAfterChildDied { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? HowConferred { get; init; }
    public IReadOnlyList<DecidersView> Deciders { get; init; } = [];
    public string? NatureOfAbuse { get; init; }
    public string? SeriousHarm { get; init; }
    public IReadOnlyList<AgencyLead> Leads { get; init; } = [];
    public string? Dissent { get; init; }
    public string? ConsultedWith { get; init; }
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
    public DateOnly? FollowUpsDueOn { get; init; }

    public bool HasDissent => Deciders.DistinctBy(one => (one.Notifiable, one.ReviewWanted)).Count() > 1;
}

/// <param name="Role">The screener's role key.</param>
internal sealed record DecidersView(string Role, PersonId? Person, bool CheckedOwnSystem, bool? Notifiable, bool? ReviewWanted, string? View);

internal sealed class RecordThresholdDecisionHandler(
    ReviewsDbContext db, IAct act, Vault vault, Installation installation, Deciders who, DissentIsTold dissent, EndOfScreening end, Approvers approvers, CaseClocks clocks, TimeProvider clock)
    : IRequestHandler<RecordThresholdDecision, Outcome>
{
    public async Task<Outcome> Handle(RecordThresholdDecision request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        if (installation.ProtocolOf(about.ProtocolVersion).Screening is not { } screening) return Outcome.NotFound;
        var option = screening.Options.SingleOrDefault(one => one.Key == request.Option && one.Kind != ThresholdKind.QueriesToReferrer);
        if (option is null) return Outcome.Refused("Choose what was decided from the list.", nameof(request.Option));

        var decidedOn = request.DecidedOn ?? today;
        var deciders = await who.Of(request, screening, decidedOn, cancellationToken);
        var broken = Rules.BrokenOf(
            new TheDecisionIsTakenAfterTheReferralAndNotInTheFuture(decidedOn, about.Stages[0].HappenedOn, today),
            new EachDeciderHeldTheirRoleOnTheDay(deciders, decidedOn),
            new TheAnswersFitTheOption(option, request),
            new TheDeathOfALookedAfterChildIsAlwaysNotified(request),
            new TheMajorityDecides(request),
            new DissentMustBeRecordedWhenPartnersDisagree(request),
            new AMajorityDecidesInConsultation(request, screening.Disagreement),
            new WhatIsAskedForHasADate(option, request, decidedOn));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var step = AfterTheDecision.StepOf(option, request.Notifiable == true);
        foreach (var happened in AfterTheDecision.HappenedWith(step))
            if (clocks.Happened(about, happened, decidedOn, act) is { Succeeded: false } refused) return refused;
        var taken = about.Take(step, act.At, decidedOn);
        if (!taken.Succeeded) return taken;

        var told = request.HasDissent ? await dissent.Tell(about, screening.Disagreement, cancellationToken) : [];
        var id = Ids.New<ThresholdDecisionId>(clock);
        var reasons = Part.BOf(request, deciders, told);
        var decision = ThresholdDecision.Take(id, about.Id, option.Key, request.Notifiable == true, request.ReviewWanted == true, request.HasDissent, decidedOn, act.At,
            await vault.Seal(about.Id, id.Value, reasons, cancellationToken));
        foreach (var followUp in request.FollowUps) decision.AskFor(followUp, request.FollowUpsDueOn ?? decidedOn);
        db.ThresholdDecisions.Add(decision);
        await end.After(option, about, cancellationToken);
        await WhatFollows(about, option, decidedOn, cancellationToken);

        act.Record(AuditStream.Case(about.Id), $"recorded the threshold decision “{option.Title}”{(request.HasDissent ? ", with dissent" : "")}", happenedOn: decidedOn);
        act.Publish(new ThresholdDecided(about.Id, about.Reference, option.Key, decision.Notifiable, decision.ReviewWanted, decidedOn), AuditStream.Case(about.Id));
        return Outcome.Done;
    }

    /// <summary>What the protocol makes of the answer: others are asked to approve it, or the audit's module and group are told.</summary>
    private async Task WhatFollows(Case about, ThresholdOption option, DateOnly decidedOn, CancellationToken ct)
    {
        if (about.Stage == CaseStage.WaitingForApproval) await approvers.Ask(about, option, ct);
        if (about.Stage == CaseStage.Audit && installation.ProtocolOf(about.ProtocolVersion).AuditRoute is { } route)
            act.Publish(new AuditWanted(about.Id, about.Reference, route.DecidedBy, decidedOn), AuditStream.Case(about.Id));
    }
}
