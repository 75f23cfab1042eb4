using Partnership.Kernel.Acts;
using Partnership.Platform.Documents;
using Partnership.Platform.Files;
using Partnership.Platform.Files.Scanning;
using Partnership.Reviews.Files.AddAFile;

namespace Partnership.Reviews.Demonstration;

/// <summary>Files that came by post or by mail, and what the virus scanner made of each.</summary>
internal static class TellingFiles
{
    /// <summary>One that is clean, one that was destroyed, one that nobody has scanned.</summary>
    public static async Task FilesCome(this CaseStory story)
    {
        await story.FileComes("School attendance.docx", "Attendance of the last two terms, as the school sent it.", Verdict.Clean);
        await story.FileComes("Letter from the family.docx", "What the family wants those who decide to know.", Verdict.Infected);
        await story.FileComes("Notes of a telephone call.docx", "What was said on the telephone, written down the same day.", Verdict.NotAsked);
    }

    private static async Task FileComes(this CaseStory story, string name, string words, Verdict verdict)
    {
        var of = new FileOwner.OfCase(await story.Case());
        var document = WordDocument.Titled(Path.GetFileNameWithoutExtension(name)).Paragraph(words).ToFile(Kernel.Time.London.At(story.Day, new(9, 0)));
        var taken = await story.With<TakingFiles, Outcome<Guid>>(taking => taking.Take(of, name, new MemoryStream(document), CancellationToken.None));
        if (!taken.Succeeded) throw new InvalidOperationException($"{name} was refused: {taken.Refusals[0].Words}");
        await story.Do(new AddAFile(story.Reference, taken.Value));
        await story.With<FileScanner, bool>(async scanner =>
        {
            await scanner.Heed(taken.Value, verdict, CancellationToken.None);
            return true;
        });
    }
}
