using Microsoft.EntityFrameworkCore;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Platform.Home;
using Partnership.Platform.Persistence;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Panels.Days;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels;

/// <summary>What officers, members and the chair have to do about panels (PLT-74). How a vote stands is in none of it.</summary>
internal sealed class WhatToDoAboutPanels(Reading<ReviewsDbContext> reading, PanelCollisions collisions, TimeProvider clock) : IKnowWhatToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Actor actor, CancellationToken ct)
    {
        var cases = reading.Db.Cases.VisibleTo(actor, London.Today(clock)).Where(one => one.Stage == CaseStage.RapidReview);
        var references = await cases.Select(one => new { one.Id, one.Reference }).ToDictionaryAsync(one => one.Id, one => one.Reference, ct);
        if (references.Count == 0) return [];
        var ids = references.Keys.ToArray();
        var panels = await reading.Db.Panels.AsSplitQuery()
            .Where(one => ids.Contains(one.CaseId) && (one.State == PanelState.Scheduled || one.State == PanelState.PackSent || one.State == PanelState.Meeting)).ToListAsync(ct);
        List<ToDo> todo = [.. panels.SelectMany(panel => OfPanel(panel, references[panel.CaseId], actor))];
        if (actor.IsOfficer) todo.AddRange(await OfOfficers(cases, references, ct));
        return todo;
    }

    private static IEnumerable<ToDo> OfPanel(Panel panel, string reference, Actor actor)
    {
        ToDo Do(string sentence, string page) => new(sentence, $"/cases/{reference}/panel{page}", panel.HeldOn);
        if (actor.IsOfficer && panel.State == PanelState.Scheduled) yield return Do($"Send the panel’s pack for {reference}", "/pack/send");
        if (panel.Attendee(actor.Person) is not { } me) yield break;
        if (me.Sits && me.Interest is null) yield return Do($"Say whether you have an interest in {reference}", "/interest");
        if (me is { Votes: true, Sits: true, Interest: not null } && panel.State == PanelState.PackSent) yield return Do($"Read the panel’s pack for {reference}", "/pack");
        if (me.MayVote && panel.OpenMotion is { State: MotionState.Open } open && !open.HasVoteOf(me.Person)) yield return Do($"Vote on {reference}", "/vote");
        if (panel.Chair != me) yield break;
        foreach (var member in panel.Attendees.Where(one => one.WaitsForTheChair)) yield return Do($"Decide on the interest {member.Name} declared in {reference}", $"/conflict/{member.Person}");
        if (panel.OpenMotion is { } motion)
            yield return motion.State == MotionState.Tied ? Do($"Break the tie on {reference}", "/vote/tie") : Do($"Close the voting on {reference}", "/vote");
    }

    private async Task<List<ToDo>> OfOfficers(IQueryable<Case> cases, Dictionary<CaseId, string> references, CancellationToken ct)
    {
        var without = await cases.Where(one => !reading.Db.Panels.Any(panel => panel.CaseId == one.Id && panel.State != PanelState.Cancelled))
            .Select(one => new { one.Reference, Due = one.Clocks.Where(running => running.Ends == CaseEvent.PanelHeld).Select(running => (DateOnly?)running.DueOn).FirstOrDefault() }).ToListAsync(ct);
        var flagged = (await collisions.Find(ct)).Where(one => references.ContainsKey(one.Case));
        return
        [
            .. without.Select(one => new ToDo($"Set the day of the panel for {one.Reference}", $"/cases/{one.Reference}/panel/schedule", one.Due)),
            .. flagged.Select(one => new ToDo(one.With is { } other
                ? $"Move a panel: a new holiday has put {one.Reference} next to {other}"
                : $"Move the panel of {one.Reference}: its day is not a working day any more", $"/cases/{one.Reference}/panel/move", one.HeldOn)),
        ];
    }
}
