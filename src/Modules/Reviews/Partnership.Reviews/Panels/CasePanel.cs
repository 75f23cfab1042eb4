using Microsoft.EntityFrameworkCore;
using Npgsql;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels;

/// <summary>A case and its panel, as one of those who may see it finds them.</summary>
internal sealed record CasePanel(Case Case, Panel Panel, Actor Actor)
{
    public Attendee? Me => Panel.Attendee(Actor.Person);

    /// <summary>The actor chairs the panel.</summary>
    public bool Chairs => Panel.Chair is { } chair && chair.Person == Actor.Person;

    /// <summary>The actor writes down what happens in the meeting: an officer of the Business Unit, or the chair.</summary>
    public bool RunsTheMeeting => Actor.IsOfficer || Chairs;
}

internal static class FindingPanels
{
    /// <summary>The newest panel of a case that was not cancelled.</summary>
    public static Task<Panel?> OfCase(this IQueryable<Panel> panels, CaseId id, CancellationToken ct) =>
        panels.AsSplitQuery().Where(panel => panel.CaseId == id && panel.State != PanelState.Cancelled).OrderByDescending(panel => panel.Id).FirstOrDefaultAsync(ct);

    /// <summary>A case, locked until the act ends, so that two who act on its panel at the same moment go one after the other; null where the actor may not see it.</summary>
    public static async Task<Case?> CaseForWriting(this ReviewsDbContext db, string reference, IAct act, TimeProvider clock, CancellationToken ct)
    {
        var visible = db.Cases.VisibleTo(act.Actor, London.Today(clock));
        var id = await visible.Where(one => one.Reference == reference).Select(one => (CaseId?)one.Id).SingleOrDefaultAsync(ct);
        if (id is not { } found) return null;
        await using var wait = new NpgsqlCommand("select 1 from reviews.review_case where id = $1 for update", act.Connection) { Parameters = { new() { Value = found.Value } } };
        await wait.ExecuteNonQueryAsync(ct);
        // Who waited may have been shut out meanwhile: what may be seen is asked again.
        return await visible.SingleOrDefaultAsync(one => one.Id == found, ct);
    }

    /// <summary>As <see cref="CaseForWriting"/>, with the case's panel: a vote and the closing of the voting go one after the other. Null where there is no panel.</summary>
    public static async Task<CasePanel?> PanelForWriting(this ReviewsDbContext db, string reference, IAct act, TimeProvider clock, CancellationToken ct) =>
        await db.CaseForWriting(reference, act, clock, ct) is { } about && await db.Panels.OfCase(about.Id, ct) is { } panel ? new(about, panel, act.Actor) : null;
}

/// <summary>Ids of a panel's parts: attendees, answers, motions, votes.</summary>
internal readonly record struct PanelPartId(Guid Value) : IId<PanelPartId>
{
    public static PanelPartId From(Guid value) => new(value);
    public static Guid New(TimeProvider clock) => Ids.New<PanelPartId>(clock).Value;
}
