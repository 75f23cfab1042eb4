using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Panels;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Leavers;

/// <summary>Gives what was one person's in a case to another: who takes it over may see the case from then on, for a reason that stands on it, and the other no longer. Used inside an act.</summary>
internal sealed class PassingOn(ReviewsDbContext db, Seating seating, WhoIsInvolved involvement, IAct act, TimeProvider clock)
{
    private DateOnly Today => London.DateOf(act.At);

    /// <summary>The case, held until the act ends; null where there is none.</summary>
    public async Task<Case?> Hold(CaseId id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from reviews.review_case where id = {id.Value} for update", ct);
        return await db.Cases.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, ct);
    }

    /// <summary>False where it is not theirs any more, or whoever is to have it may not be given the case (HRD-14): then it stays on the list of what waits.
    /// A place by name is not passed to somebody whose name is in the referral: the page that adds to the team asks a human being whether it is the same person. What is a role's is passed, and the case's story asks to make sure.</summary>
    public async Task<bool> Pass(ThingKind kind, Case about, Contact from, (PersonId Person, string Name) to, string why, CancellationToken ct)
    {
        if (from.Person == to.Person) return false;
        var standing = await involvement.Of(about, to.Person, ct);
        if (standing == HowInvolved.Involved || (standing == HowInvolved.SameName && kind == ThingKind.Named)) return false;
        var passed = kind switch
        {
            ThingKind.Named => Place(about, TeamPart.Named, from, to, why, "reviews.case-handed-on", ""),
            ThingKind.Screening => Place(about, TeamPart.Screening, from, to, why, "reviews.screening-convened", "/threshold"),
            _ => await Seat(about, from, to, why, ct),
        };
        if (passed && standing == HowInvolved.SameName)
            act.Record(AuditStream.Case(about.Id), $"gave {to.Name} the place of {from.Name}: somebody of this name is in the referral, so make sure that it is not the same person");
        return passed;
    }

    private bool Place(Case about, TeamPart part, Contact from, (PersonId Person, string Name) to, string why, string mail, string page)
    {
        if (about.Place(from.Person, part, Today) is not { } place) return false;
        about.Admit(to.Person, part, place.Role, $"Takes over from {from.Name}: {why}", Today, place.Until);
        about.Release(from.Person, part, Today.AddDays(-1));
        act.Publish(new SendMail(mail, to.Person, null, new Dictionary<string, string> { ["reference"] = about.Reference, ["link"] = $"/cases/{about.Reference}{page}" }), AuditStream.Case(about.Id));
        act.Record(AuditStream.Case(about.Id), $"let {to.Name} take over from {from.Name} as {place.Role}, and ended the access of {from.Name}", why);
        return true;
    }

    private async Task<bool> Seat(Case about, Contact from, (PersonId Person, string Name) to, string why, CancellationToken ct)
    {
        if (await db.Panels.OfCase(about.Id, ct) is not { } panel || panel.SeatToPassOn(from.Person) is not { } absent || panel.Attendee(to.Person) is not null) return false;
        var seat = Attendee.InPlaceOf(absent, PanelPartId.New(clock), to.Person, to.Name, Today);
        panel.Seat(seat);
        seating.Invite(about, panel, seat, "reviews.panel-invitation");
        about.Release(from.Person, TeamPart.Panel, Today.AddDays(-1));
        act.Record(AuditStream.Case(about.Id), $"gave the seat of {from.Name} on the panel to {to.Name}", why);
        return true;
    }
}
