using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.DecisionSheets;

/// <summary>A signature is asked of a role. When the role changes hands while a sheet waits for it, whoever holds it now is asked (PLT-07); what was signed stands. Used inside an act.</summary>
internal sealed class AskingAnew(ReviewsDbContext db, IMediator mediator, Installation installation, IAct act)
{
    /// <param name="roles">The keys of the roles that changed hands.</param>
    /// <param name="only">Ask this person alone, who has just been given one; null asks all who hold one.</param>
    public async Task For(IReadOnlyCollection<string> roles, PersonId? only, CancellationToken ct)
    {
        if (roles.Count == 0) return;
        var waiting = await (from about in db.Cases
                             where about.Stage == CaseStage.Signing
                             join sheet in db.DecisionSheets on about.Id equals sheet.CaseId
                             select new { About = about, Sheet = sheet }).ToListAsync(ct);
        foreach (var (about, sheet) in waiting.Select(one => (one.About, one.Sheet)))
        {
            var signOff = installation.ProtocolOf(about.ProtocolVersion).SignOff;
            var unsigned = sheet is { CanBeSigned: true, Current: { } round } ? signOff.Signatories.Where(role => roles.Contains(role) && round.SignatureIn(role) is null).ToList() : [];
            foreach (var holder in await Holding(unsigned, only, ct))
                if (about.ClosedTo.All(closed => closed.Person != holder)) act.Publish(SheetMails.ToSign(holder, about.Reference), AuditStream.Case(about.Id));
            if (!sheet.WaitsForTheChair || !roles.Contains(signOff.Countersignatory)) continue;
            foreach (var chair in await Holding([signOff.Countersignatory], only, ct)) act.Publish(SheetMails.ToCountersign(chair, about.Reference), AuditStream.Case(about.Id));
        }
    }

    private async Task<IReadOnlyList<PersonId>> Holding(IEnumerable<string> roles, PersonId? only, CancellationToken ct)
    {
        var holders = new List<PersonId>();
        foreach (var role in roles) holders.AddRange((await mediator.Send(new WhoHolds(role, London.DateOf(act.At)), ct)).Select(one => one.Person));
        return [.. holders.Distinct().Where(one => only is null || one == only)];
    }
}
