using Partnership.Kernel.Protocols;

namespace Partnership.Reviews.DecisionSheets.Facts;

/// <summary>Puts a sheet together from the record and the narrative, in the order of the case's protocol.</summary>
internal static class SheetMaking
{
    public static SheetBody Of(string reference, int round, string partnership, Protocol protocol, CaseRecord record, SheetNarrative narrative)
    {
        var own = protocol.DecisionSheet.Parts;
        var parts = own.Select(part => part.Content == SheetContent.Narrative
            ? new SheetPart(part.Key, part.Title, IsNarrative: true, [SheetBlock.Of(narrative.Part(part.Key))])
            : new SheetPart(part.Key, part.Title, IsNarrative: false, SheetFacts.Of(part.Content, record, narrative)));
        var always = SheetFacts.Always.Where(one => own.All(part => part.Content != one.Content))
            .Select(one => new SheetPart(one.Key, one.Title, IsNarrative: false, SheetFacts.Of(one.Content, record, narrative)));
        return new(reference, round, partnership, [.. parts, .. always]);
    }

    /// <summary>What the narrative begins with: what was written down in the panel, to be edited.</summary>
    public static SheetNarrative FirstDraft(Protocol protocol, CaseRecord record)
    {
        string Begin(NarrativeStart? start) => start switch
        {
            NarrativeStart.Presentations => string.Join("\n\n", record.Presentations.Select(one => $"{one.Agency}\n{one.Notes}")),
            NarrativeStart.Learning => string.Join("\n\n", record.Themes.Where(theme => theme.Learning.Count > 0).Select(theme => $"{theme.Title}\n{string.Join('\n', theme.Learning)}")),
            NarrativeStart.SafetyActions => string.Join('\n', record.Actions.Where(one => one.ForSafety).Select(one => $"{one.Agency}: {one.What}")),
            _ => "",
        };
        return new(protocol.DecisionSheet.Parts.Where(part => part.Content == SheetContent.Narrative).ToDictionary(part => part.Key, part => Begin(part.BeginsWith)), new Dictionary<string, string>());
    }
}
