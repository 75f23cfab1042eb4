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
            : new SheetPart(part.Key, part.Title, IsNarrative: false, SheetFacts.Of(part.Key, record, narrative)));
        var always = SheetFacts.Always.Where(one => own.All(part => part.Key != one.Key))
            .Select(one => new SheetPart(one.Key, one.Title, IsNarrative: false, SheetFacts.Of(one.Key, record, narrative)));
        return new(reference, round, partnership, [.. parts, .. always]);
    }

    /// <summary>What the narrative begins with: what was written down in the panel, to be edited.</summary>
    public static SheetNarrative FirstDraft(Protocol protocol, CaseRecord record)
    {
        string Begin(string key) => key switch
        {
            "conversations" => string.Join("\n\n", record.Presentations.Select(one => $"{one.Agency}\n{one.Notes}")),
            "learning" or "immediate-learning" => string.Join("\n\n", record.Themes.Where(theme => theme.Learning.Count > 0).Select(theme => $"{theme.Title}\n{string.Join('\n', theme.Learning)}")),
            "immediate-safeguarding" => string.Join('\n', record.Actions.Where(one => one.ForSafety).Select(one => $"{one.Agency}: {one.What}")),
            _ => "",
        };
        return new(protocol.DecisionSheet.Parts.Where(part => part.Content == SheetContent.Narrative).ToDictionary(part => part.Key, part => Begin(part.Key)), new Dictionary<string, string>());
    }
}
