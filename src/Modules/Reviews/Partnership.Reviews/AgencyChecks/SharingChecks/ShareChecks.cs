using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;
using Partnership.Reviews.Sharing;

namespace Partnership.Reviews.AgencyChecks.SharingChecks;

/// <summary>Shares what was accepted with the panel and the agencies whose own form was accepted. A missing form is named and never waited for (REV-31, REV-34);
/// one that comes later is shared as an addendum (HRD-24).</summary>
internal sealed record ShareChecks(string Reference, ShareReason Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class ShareChecksValidator : AbstractValidator<ShareChecks>
{
    public ShareChecksValidator()
    {
        RuleFor(act => act.Why.Purpose).NotEmpty().WithMessage("Say why this is shared").OverridePropertyName("Purpose");
        RuleFor(act => act.Why.LawfulBasis).NotEmpty().WithMessage("Enter the lawful basis for sharing it").OverridePropertyName("LawfulBasis");
    }
}

internal sealed class ShareChecksHandler(ReviewsDbContext db, IAct act, IMediator mediator, Vault vault, Installation installation, CaseClocks clocks, TimeProvider clock) : IRequestHandler<ShareChecks, Outcome>
{
    public async Task<Outcome> Handle(ShareChecks command, CancellationToken cancellationToken)
    {
        var today = London.DateOf(act.At);
        if (await db.CaseOf(command.Reference, act, cancellationToken) is not { } one) return Outcome.NotFound;
        var checks = CaseChecks.Of(await db.AgencyChecks.Where(check => check.CaseId == one.Id).ToListAsync(cancellationToken), installation.Profile);
        var ready = checks.Asked.Where(asked => asked.Check.State == CheckState.Accepted).ToList();
        if (ready.Count == 0) return Outcome.Refused("There is nothing to share: no form has been accepted since the last time.");

        var addendum = checks.Shared.Any();
        foreach (var asked in ready)
            if (asked.Check.Share(addendum, act.At) is { Succeeded: false } refused) return refused;

        foreach (var happened in new[] { CaseEvent.ChecksReturned, CaseEvent.ChronologyCombined, CaseEvent.ChronologyShared })
            if (clocks.Happened(one, happened, today, act) is { Succeeded: false } refused) return refused;
        var share = Ids.New<ShareId>(clock);
        var readers = checks.Asked.Where(asked => !asked.IsMissing).ToList();
        db.Add(Share.Of(share, one.Id, addendum ? "Agency checks, addendum" : "Agency checks", await vault.Seal(one.Id, share.Value, command.Why, cancellationToken),
            ["The panel", .. readers.Select(asked => asked.Name)], act.Actor, act.At));
        act.Record(AuditStream.Case(one.Id), Sentence(ready, [.. checks.Missing], addendum));
        foreach (var asked in readers)
            foreach (var lead in await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, today, asked.Check.Agency), cancellationToken))
                act.Publish(CheckMails.Shared(lead.Person, one.Reference, asked.Name, asked.Check.DueOn), AuditStream.Case(one.Id));
        return Outcome.Done;
    }

    private static string Sentence(List<AskedAgency> shared, List<AskedAgency> missing, bool addendum)
    {
        var what = $"shared the {(shared.Count == 1 ? "check form" : "check forms")} of {Counts.AndList([.. shared.Select(one => one.Name)])}";
        if (addendum) what += " as an addendum to what was shared before";
        return missing.Count == 0 ? what : $"{what}; missing: {Counts.AndList([.. missing.Select(one => one.Name)])}";
    }
}
