using Partnership.Kernel.Protocols;
using Partnership.Kernel.Words;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Panels.ReadPanel;

/// <summary>A line of what there is to do about a panel. No colour means that it is done.</summary>
internal sealed record PanelTask(string Text, string? Href, string Status, string? Colour, string? Hint = null);

/// <summary>What the reader has to do about a panel, in the order in which it is done.</summary>
internal static class PanelTasks
{
    private const string ToDo = "blue", NotYet = "grey";

    public static IReadOnlyList<PanelTask> For(SeenPanel seen, CaseHeaderView header, Law law)
    {
        var tasks = new List<PanelTask>();
        string At(string page) => header.Href($"panel/{page}");
        var panel = seen.Panel;
        if (panel.State == PanelState.Closed) return tasks;
        if (seen.Me is { } me) tasks.AddRange(OfMember(seen, me, At));
        if (seen.Actor.IsOfficer)
            tasks.Add(new("Send the pack", At("pack/send"), seen.Packs.Count == 0 ? "Not sent" : $"Version {seen.Packs[0].Number} sent", seen.Packs.Count == 0 ? ToDo : null));
        if (seen.Chairs)
            tasks.AddRange(panel.Attendees.Where(one => one.WaitsForTheChair).Select(one => new PanelTask($"Decide on the interest {one.Name} declared", At($"conflict/{one.Person}"), "To decide", "orange")));
        if (!seen.RunsTheMeeting) return tasks;
        if (panel.State == PanelState.PackSent) tasks.Add(new("Open the meeting", At("meeting"), $"On {Dates.Long(panel.HeldOn)}", ToDo));
        if (panel.State == PanelState.Meeting) tasks.AddRange(OfMeeting(panel, law, At));
        return tasks;
    }

    private static IEnumerable<PanelTask> OfMember(SeenPanel seen, Attendee me, Func<string, string> at)
    {
        yield return new("Say whether you have an interest in the case", at("interest"), me.Interest is null ? "To do" : "Completed", me.Interest is null ? ToDo : null);
        yield return seen.Packs.Count == 0 ? new("Read the pack", null, "Not sent yet", NotYet)
            : seen.MustDeclareFirst ? new("Read the pack", null, "Declare first", NotYet)
            : new("Read the pack", at("pack"), $"Version {seen.Packs[0].Number}", ToDo);
        if (me.Votes && seen.Panel.OpenMotion is { State: MotionState.Open })
            yield return new("Vote", at("vote"), seen.HasVoted ? "Voted" : "To do", seen.HasVoted ? null : ToDo);
        if (seen.Chairs && seen.Panel.OpenMotion is { } motion)
            yield return motion.State == MotionState.Tied ? new("Break the tie", at("vote/tie"), "To decide", "orange") : new("Close the voting", at("vote"), $"{motion.ValidVotes.Count()} of {seen.Panel.Attendees.Count(one => one.MayVote)} have voted", ToDo);
    }

    private static IEnumerable<PanelTask> OfMeeting(Panel panel, Law law, Func<string, string> at)
    {
        yield return new("Hold the meeting", at("meeting"), "Open", ToDo);
        var criteria = PanelCriteria.On(law, panel.HeldOn);
        var answered = criteria.Count(text => panel.AnswerTo(text) is not null);
        var open = panel.OpenMotion is null;
        yield return new("Walk through the criteria", open ? at("criteria") : null, $"{answered} of {criteria.Count} answered", answered == criteria.Count ? null : ToDo);
        if (open) yield return new("Put a recommendation to the vote", at("vote/put"), answered == criteria.Count ? "To do" : "After the criteria", answered == criteria.Count ? ToDo : NotYet);
    }
}
