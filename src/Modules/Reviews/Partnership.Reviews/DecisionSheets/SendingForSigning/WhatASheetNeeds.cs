using Partnership.Kernel.Acts;
using Partnership.Kernel.Protocols;
using Partnership.Reviews.DecisionSheets.Facts;

namespace Partnership.Reviews.DecisionSheets.SendingForSigning;

/// <summary>The sheet tells a decision: the panel has taken one.</summary>
internal sealed class ThePanelHasDecided(CaseRecord record) : IRule
{
    public string Id => "REV-45";

    public Refusal? Broken() => record.Decision is null ? new(null, "The panel has not decided yet: a sheet can be written, not sent for signing.") : null;
}

/// <summary>No narrative part goes out empty.</summary>
internal sealed class EachNarrativePartIsWritten(Protocol protocol, SheetNarrative narrative) : IRule
{
    public string Id => "REV-45";

    public Refusal? Broken() =>
        protocol.DecisionSheet.Parts.FirstOrDefault(part => part.Content == SheetContent.Narrative && string.IsNullOrWhiteSpace(narrative.Part(part.Key))) is { } empty
            ? new(null, $"“{empty.Title}” is empty. Write it first.") : null;
}

/// <summary>A late or missing check never blocks the panel, and the sheet explains why it is missing.</summary>
internal sealed class EachOmissionIsExplained(CaseRecord record, SheetNarrative narrative) : IRule
{
    public string Id => "REV-34";

    public Refusal? Broken() => record.Missing.FirstOrDefault(agency => string.IsNullOrWhiteSpace(narrative.Omission(agency.Key))) is { } missing
        ? new(null, $"The check of {missing.Name} is missing. Explain why in the sheet.") : null;
}

internal static class WhatASheetNeeds
{
    public static IReadOnlyList<Refusal> Broken(Protocol protocol, CaseRecord record, SheetNarrative narrative) =>
        Rules.BrokenOf(new ThePanelHasDecided(record), new EachNarrativePartIsWritten(protocol, narrative), new EachOmissionIsExplained(record, narrative));
}
