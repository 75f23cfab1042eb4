using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.MoveToAnotherProtocol;

/// <summary>A running case goes on by another version of the protocol (HRD-06): never by itself, always with a reason. Its deadlines are computed anew and keep the dates they had.</summary>
internal sealed record MoveToAnotherProtocol(string Reference, int? Version, string? Why, bool HasLooked, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class MoveToAnotherProtocolValidator : AbstractValidator<MoveToAnotherProtocol>
{
    public MoveToAnotherProtocolValidator()
    {
        RuleFor(one => one.Version).NotNull().WithMessage("Choose the version the case is to go on by.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, without naming anybody of the family.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
        RuleFor(one => one.HasLooked).Equal(true).WithMessage("Tick that you have looked at what changes.");
    }
}

internal sealed class MoveToAnotherProtocolHandler(ReviewsDbContext db, IAct act, Installation installation) : IRequestHandler<MoveToAnotherProtocol, Outcome>
{
    public async Task<Outcome> Handle(MoveToAnotherProtocol request, CancellationToken cancellationToken)
    {
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request is not { Version: { } version, Why: { } why }) return Outcome.NotFound;
        if (installation.Protocols.FirstOrDefault(one => one.Version == version) is not { } next || version == about.ProtocolVersion)
            return Outcome.Refused("Choose a version other than the one the case goes by.", nameof(request.Version));
        var now = installation.ProtocolOf(about.ProtocolVersion);
        var voting = await db.Panels.AnyAsync(panel => panel.CaseId == about.Id && panel.Motions.Any(motion => motion.State == MotionState.Open || motion.State == MotionState.Tied), cancellationToken);
        var asked = await db.AgencyChecks.AnyAsync(check => check.CaseId == about.Id, cancellationToken);
        var broken = Rules.BrokenOf(
            new TheCasesStageIsInTheNewVersion(about.Stage, next),
            new AVoteIsCountedByTheRulesItBeganWith(voting),
            new ASheetIsSignedByTheRulesItWasSentWith(about.Stage),
            new WhatAgenciesWereAskedStaysTheSame(asked, now.CheckForm, next.CheckForm));
        if (broken.Count > 0) return Outcome.Refused(broken);

        var effect = EffectOnClocks.Of(about, next, installation.Calendar);
        if (!effect.Succeeded) return Outcome.Refused(effect.Refusals);
        about.MoveToProtocol(version);
        foreach (var change in effect.Value) change.Apply(about, $"Moved to version {version} of the protocol: {why.Trim()}", act.Actor.Name, act.At);
        act.Record(AuditStream.Case(about.Id), $"moved the case from version {now.Version} of the protocol to version {version}", why.Trim(), London.DateOf(act.At));
        return Outcome.Done;
    }
}
