using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.AgencyChecks.ChoosingAgencies;

/// <summary>Asks agencies for their check forms about a case (REV-30). May be done again for more agencies.</summary>
[RefusedWhen("ix_agency_check_case_id_agency", "Somebody asked one of these agencies in the meantime. Look at the list again.", Field = nameof(Agencies))]
internal sealed record ChooseAgencies(string Reference, IReadOnlyList<string> Agencies, DateOnly? DueOn, CheckRequest About, ShareReason Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ChooseAgenciesValidator : AbstractValidator<ChooseAgencies>
{
    public ChooseAgenciesValidator()
    {
        RuleFor(act => act.Agencies).NotEmpty().WithMessage("Choose at least one agency");
        RuleFor(act => act.DueOn).NotNull().WithMessage("Enter the day the forms are due");
        RuleFor(act => act.About.About).NotEmpty().WithMessage("Say who the check is about, so that the agencies can search their records").OverridePropertyName("About");
        RuleFor(act => act.Why.Purpose).NotEmpty().WithMessage("Say why this is shared with the agencies").OverridePropertyName("Purpose");
        RuleFor(act => act.Why.LawfulBasis).NotEmpty().WithMessage("Enter the lawful basis for sharing it").OverridePropertyName("LawfulBasis");
    }
}

internal sealed class ChooseAgenciesHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, Installation installation, CaseClocks clocks, TimeProvider clock) : IRequestHandler<ChooseAgencies, Outcome>
{
    public async Task<Outcome> Handle(ChooseAgencies command, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } one || command.DueOn is not { } dueOn) return Outcome.NotFound;
        if (one.Stage != CaseStage.RapidReview)
            return Outcome.Refused($"Agencies are asked during the Rapid Review. The case is at “{one.Stage.InWords()}” now.");

        var asked = await db.AgencyChecks.Where(check => check.CaseId == one.Id).Select(check => check.Agency).ToListAsync(cancellationToken);
        var agencies = command.Agencies.Distinct().Select(key => (Key: key, Agency: installation.Profile.Agency(key))).ToList();
        var broken = Rules.BrokenOf(
            new AgencyMustBeOneThatAnswersChecks([.. agencies.Select(chosen => chosen.Agency)]),
            new AgencyHasOneCheckFormACase([.. agencies.Where(chosen => asked.Contains(chosen.Key)).Select(chosen => chosen.Agency?.Name ?? chosen.Key)]),
            new CheckFormsAreDueWithinTheirClock(dueOn, today, one.ClockTo(CaseEvent.ChecksReturned)));
        if (broken.Count > 0) return Outcome.Refused(broken);

        foreach (var agency in agencies.Select(chosen => chosen.Agency).OfType<Platform.Profiles.Agency>())
        {
            var id = Ids.New<AgencyCheckId>(clock);
            db.Add(AgencyCheck.Ask(id, one.Id, agency.Key, dueOn, await vault.Seal(one.Id, id.Value, command.About, cancellationToken), act.Actor, act.At));
            var leads = await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, today, agency.Key), cancellationToken);
            foreach (var lead in leads) act.Publish(CheckMails.Asked(lead.Person, one.Reference, agency.Name, dueOn), AuditStream.Case(one.Id));
            act.Record(AuditStream.Case(one.Id), leads.Count > 0
                ? $"asked {agency.Name} for its check form by {dueOn.InWords()}"
                : $"asked {agency.Name} for its check form by {dueOn.InWords()}; nobody there is recorded as its safeguarding lead, so no mail was sent");
        }
        var share = Ids.New<ShareId>(clock);
        db.Add(Share.Of(share, one.Id, "Request for agency checks", await vault.Seal(one.Id, share.Value, command.Why, cancellationToken), [.. agencies.Select(chosen => chosen.Agency?.Name ?? chosen.Key)], act.Actor, act.At));
        return clocks.Happened(one, CaseEvent.ChecksAsked, today, act);
    }
}
